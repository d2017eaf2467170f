import path from "node:path";
import { z } from "zod/v4";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { readJsonLines } from "../data/json-lines.ts";
import { policyPart } from "../data/parts.ts";
import { POLICY_DOCUMENTS } from "../training/policy-cases.ts";
import type { GuardPair } from "./guard-pair.ts";

const CLAIMS = path.resolve(import.meta.dirname, "../../training/claims/unseen.jsonl");

const claimLine = z.object({
  id: z.string(),
  documentId: z.string(),
  quotes: z.array(z.string()).min(1),
  claim: z.string().min(1),
  label: z.enum(["grounded", "ungrounded"]),
  type: z.string(),
  changed: z.string().optional(),
});

/**
 * The claims about policy documents that the reader was not trained on: those of documents for fitting are `dev`,
 * those of held-out documents `test`.
 */
export async function readPolicyClaims(): Promise<GuardPair[]> {
  const { documents } = await loadCorpus(POLICY_DOCUMENTS);
  const metas = new Map(documents.map(({ meta }) => [meta.id, meta]));
  const lines = await readJsonLines(CLAIMS, claimLine);
  return lines.flatMap((line): GuardPair[] => {
    const meta = metas.get(line.documentId);
    if (meta === undefined) return [];
    return [
      {
        id: `policy-claims/${line.id}`,
        type: `${line.label === "grounded" ? "faithful" : "altered"}/${line.type}`,
        expected: line.label,
        claim: line.claim,
        quote: line.quotes.join("\n"),
        context: meta.title,
        change: line.changed ?? "",
        source: { documentId: meta.id, locator: "" },
        document: { jurisdiction: meta.jurisdiction, kind: meta.kind },
        split: policyPart(meta.id) === "held-out" ? "test" : "dev",
      },
    ];
  });
}
