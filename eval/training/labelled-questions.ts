import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import type { SourceDocument } from "../../src/domain/document.ts";
import { SHARED_DATA } from "../data/shared-data.ts";
import type { LabelledQuestion } from "./evidence-examples.ts";

/** A corpus of one passage a document, with questions about it. */
export interface ReadingSet {
  readonly documents: readonly SourceDocument[];
  readonly questions: readonly LabelledQuestion[];
}

const passageLine = z.object({
  id: z.string(),
  title: z.string(),
  heading: z.string(),
  jurisdiction: z.enum(["HK", "TW", "CN"]).nullable(),
  text: z.string(),
  source: z.string(),
});
const pairLine = z.object({
  id: z.string(),
  passageId: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  evidence: z.array(z.string()),
});

/** `reading-pairs`: each passage as a document of its own. */
export async function loadReadingPairs(): Promise<ReadingSet> {
  const folder = path.join(SHARED_DATA, "reading-pairs");
  const lines = await readLines(path.join(folder, "passages.jsonl"), passageLine);
  const pairs = await readLines(path.join(folder, "pairs.jsonl"), pairLine);
  const sources = new Map(lines.map(({ id, source }) => [id, source]));
  return {
    documents: lines.map(documentOf),
    questions: pairs.map(({ id, passageId, question, answerable, evidence }) => ({
      id,
      source: `reading-pairs/${sources.get(passageId) ?? "unknown"}`,
      question,
      evidence: answerable ? evidence.map((quote) => ({ documentId: passageId, quote })) : [],
      hiddenDocumentIds: [],
    })),
  };
}

/** A fifth of the passages, by hash, is held out from every fit. */
export function isHeldOut(documentId: string): boolean {
  return (createHash("sha256").update(documentId).digest()[0] ?? 0) % 5 === 0;
}

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  return (await readFile(file, "utf8"))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => schema.parse(JSON.parse(line)));
}

/** The heading is kept as a heading, so that the product's own parser makes it the heading path. */
function documentOf(line: z.infer<typeof passageLine>): SourceDocument {
  const text = line.heading === "" ? line.text : `## ${line.heading}\n\n${line.text}`;
  return {
    text,
    meta: {
      id: line.id,
      title: line.title,
      issuer: "",
      jurisdiction: line.jurisdiction,
      language: "zh",
      issuedOn: null,
      effectiveOn: null,
      status: "informational",
      kind: "text",
      sourceSha256: createHash("sha256").update(text).digest("hex"),
    },
  };
}
