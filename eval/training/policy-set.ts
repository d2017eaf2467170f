import path from "node:path";
import { z } from "zod/v4";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { readJsonLines } from "../data/json-lines.ts";
import type { LabelledSet } from "./labelled-set.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../training/policy");

/** A document and another one: a corpus as small as the product's, as the questions name no document. */
const DISTANCE = 7;

const caseLine = z.object({
  id: z.string(),
  documentId: z.string(),
  question: z.string(),
  evidence: z.array(z.string()),
});

/** `training/policy`: invented policy documents, and questions written by reading them. */
export async function loadPolicySet(): Promise<LabelledSet> {
  const { documents } = await loadCorpus(path.join(FOLDER, "documents"));
  const cases = await readJsonLines(path.join(FOLDER, "cases.jsonl"), caseLine);
  const ids = documents.map(({ meta }) => meta.id);
  return {
    documents,
    questions: cases.map(({ id, documentId, question, evidence }) => ({
      id,
      source: "policy",
      documentId,
      question,
      evidence: evidence.map((quote) => ({ documentId, quote })),
      documentIds: pairOf(documentId, ids),
      hiddenDocumentIds: [],
    })),
  };
}

function pairOf(documentId: string, ids: readonly string[]): string[] {
  const other = ids[(ids.indexOf(documentId) + DISTANCE) % ids.length];
  return other === undefined ? [documentId] : [documentId, other];
}
