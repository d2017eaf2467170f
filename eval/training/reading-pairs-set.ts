import { META_DEFAULTS, type SourceDocument } from "../../src/domain/document.ts";
import { readReadingPairs, type ReadingPassage } from "../data/reading-pairs.ts";
import { sha256Hex } from "../data/text-hash.ts";
import type { LabelledSet } from "./labelled-set.ts";

/** `reading-pairs`: each passage as a document of its own. */
export async function loadReadingPairs(): Promise<LabelledSet> {
  const { passages, pairs } = await readReadingPairs();
  const sources = new Map(passages.map(({ id, source }) => [id, source]));
  return {
    documents: passages.map(documentOf),
    questions: pairs.map(({ id, passageId, question, answerable, evidence }) => ({
      id,
      source: `reading-pairs/${sources.get(passageId) ?? "unknown"}`,
      documentId: passageId,
      question,
      evidence: answerable ? evidence.map((quote) => ({ documentId: passageId, quote })) : [],
      hiddenDocumentIds: [],
    })),
  };
}

/** The heading is kept as a heading, so that the product's own parser makes it the heading path. */
function documentOf(line: ReadingPassage): SourceDocument {
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
      sourceSha256: sha256Hex(text),
      ...META_DEFAULTS,
    },
  };
}
