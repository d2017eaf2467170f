import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod/v4";
import { JURISDICTIONS } from "../../src/domain/document.ts";
import { SHARED_DATA } from "../data/shared-data.ts";
import { readSharedLines } from "../data/shared-lines.ts";
import { splitOf } from "../suite/split-of.ts";
import type { GuardPair } from "./guard-pair.ts";

const FOLDER = path.join(SHARED_DATA, "claim-pairs");

const passageLine = z.object({
  id: z.string(),
  title: z.string(),
  heading: z.string(),
  /** Null for prose of an encyclopedia. */
  jurisdiction: z.enum(JURISDICTIONS).nullable(),
  text: z.string().min(1),
});
const claimLine = z.object({
  id: z.string(),
  passageId: z.string(),
  claim: z.string().min(1),
  label: z.enum(["grounded", "ungrounded"]),
  type: z.string(),
  changed: z.string().optional(),
});

/** Whether the written pairs are there to read. */
export function hasClaimPairs(): boolean {
  return existsSync(FOLDER);
}

/** The claims that were written by reading, with their passages as quotes; split by passage. */
export async function readClaimPairs(): Promise<GuardPair[]> {
  const passages = new Map(
    (await readSharedLines("claim-pairs/passages.jsonl", passageLine)).map((passage) => [
      passage.id,
      passage,
    ]),
  );
  const claims = await readSharedLines("claim-pairs/claims.jsonl", claimLine);
  return claims.flatMap((line): GuardPair[] => {
    const passage = passages.get(line.passageId);
    if (passage === undefined) return [];
    return [
      {
        id: `claim-pairs/${line.id}`,
        type: `${line.label === "grounded" ? "faithful" : "altered"}/${line.type}`,
        expected: line.label,
        claim: line.claim,
        quote: passage.text,
        context: `${passage.title}\n${passage.heading}`,
        change: line.changed ?? "",
        source: { documentId: passage.title, locator: passage.heading },
        document: {
          jurisdiction: passage.jurisdiction,
          kind: passage.jurisdiction === null ? "text" : "statute",
        },
        split: splitOf(line.passageId),
      },
    ];
  });
}
