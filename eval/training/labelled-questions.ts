import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import type { SourceDocument } from "../../src/domain/document.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { SHARED_DATA } from "../data/shared-data.ts";
import type { LabelledQuestion } from "./evidence-examples.ts";

/** A corpus of one passage a document, with questions about it. */
export interface ReadingSet {
  readonly documents: readonly SourceDocument[];
  readonly passages: ReadonlyMap<string, Passage>;
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
    passages: new Map(lines.map((line) => [line.id, passageOf(line)])),
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

function documentOf(line: z.infer<typeof passageLine>): SourceDocument {
  return {
    text: line.text,
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
      sourceSha256: createHash("sha256").update(line.text).digest("hex"),
    },
  };
}

function passageOf({ id, heading, text }: z.infer<typeof passageLine>): Passage {
  return {
    passageId: `${id}#1`,
    documentId: id,
    kind: "paragraph",
    locator: heading === "" ? "1" : heading,
    headingPath: heading === "" ? [] : [heading],
    page: null,
    label: null,
    text,
    spans: [{ start: 0, end: text.length }],
    sentences: splitSentences(text),
    stemId: null,
    stemText: "",
    itemIds: [],
    footnoteIds: [],
    markedInIds: [],
  };
}
