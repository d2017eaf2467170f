import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import type { LabelledSet } from "./labelled-set.ts";
import { POLICY_DOCUMENTS, readPolicyCases } from "./policy-cases.ts";

/** A document and another one: a corpus as small as the product's, as the questions name no document. */
const DISTANCE = 7;

/** `training/policy`: invented policy documents, and questions written by reading them. */
export async function loadPolicySet(): Promise<LabelledSet> {
  const { documents } = await loadCorpus(POLICY_DOCUMENTS);
  const cases = await readPolicyCases();
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
