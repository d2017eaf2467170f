import type { VerifiedClaim } from "../domain/grounding.ts";
import type { GuardSettings } from "../grounding/check-text.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { GroundedDraft } from "./draft-answer.ts";
import { guardClaim } from "./guard-claim.ts";

/** What the guard needs beside a draft. */
export interface Guarding {
  readonly guard: GuardSettings;
  readonly index: PassageIndex;
  readonly generation: string;
  /** Told when a check itself failed: the claim is not published, and somebody has to look. */
  readonly onUndecided: (cause: Error) => void;
}

/** Runs the guard over every claim against the stored texts; claims that do not pass are left out. */
export async function guardDraft(
  draft: GroundedDraft,
  { guard, index, generation, onUndecided }: Guarding,
): Promise<VerifiedClaim[]> {
  const passages = new Map(draft.passages.map((record) => [record.passage.passageId, record]));
  const sources = new Map<string, string>();
  for (const documentId of new Set(draft.passages.map(({ document }) => document.id))) {
    const source = await index.documents.get(generation, documentId);
    if (source !== undefined) sources.set(documentId, source.text);
  }
  const guarding = { settings: guard, ground: { passages, sources }, asked: null, repair: null };
  const claims: VerifiedClaim[] = [];
  for (const claim of draft.claims) {
    const { verdict } = await guardClaim(claim, claims, guarding);
    if (verdict.kind === "undecided") onUndecided(verdict.cause);
    if (verdict.kind === "grounded") claims.push(verdict.claim);
  }
  return claims;
}
