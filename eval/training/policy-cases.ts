import path from "node:path";
import { z } from "zod/v4";
import { readJsonLines } from "../data/json-lines.ts";

/** `training/policy`: invented policy documents, and questions written by reading them. */
const POLICY = path.resolve(import.meta.dirname, "../../training/policy");

/** The documents and their manifest, as `loadCorpus` reads them. */
export const POLICY_DOCUMENTS = path.join(POLICY, "documents");

const caseLine = z.object({
  id: z.string(),
  documentId: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  /** Verbatim sentences of the document. */
  evidence: z.array(z.string()),
  /** Of a question that is not answered: verbatim sentences that look like an answer and are none. */
  near: z.array(z.string()).default([]),
});

export type PolicyCase = Readonly<z.infer<typeof caseLine>>;

/** The questions about the policy documents, in the order of their file. */
export function readPolicyCases(): Promise<readonly PolicyCase[]> {
  return readJsonLines(path.join(POLICY, "cases.jsonl"), caseLine);
}
