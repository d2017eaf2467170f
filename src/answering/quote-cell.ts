import type { ClaimTrace, DraftTrace } from "../domain/answer-trace.ts";
import type { VerifiedClaim } from "../domain/grounding.ts";
import type { CellWriting, PublishClaim } from "./cell-writing.ts";
import { openGround } from "./citation-ground.ts";
import type { GroundedDraft } from "./draft-answer.ts";
import { traceClaim } from "./trace-claim.ts";

/** Publishes the claims of an extractive draft that pass the guard; the others are left out, and kept in the trace. */
export async function quoteCell(
  draft: GroundedDraft,
  writing: CellWriting,
  publish: PublishClaim,
): Promise<DraftTrace> {
  const { guardClaim, signal, onUndecided } = writing;
  const ground = await openGround(draft.passages, writing);
  const guarding = { settings: writing.guard, ground, asked: null, repair: null, signal };
  const earlier: VerifiedClaim[] = [];
  const claims: ClaimTrace[] = [];
  for (const claim of draft.claims) {
    const guarded = await guardClaim(claim, earlier, guarding);
    const { verdict } = guarded;
    claims.push(traceClaim(guarded));
    if (verdict.kind === "undecided") onUndecided(verdict.cause);
    if (verdict.kind !== "grounded") continue;
    earlier.push(verdict.claim);
    await publish(verdict.claim);
  }
  return {
    drafter: { kind: "extractive" },
    passageIds: draft.passages.map(({ passage }) => passage.passageId),
    end: { kind: "complete" },
    claims,
  };
}
