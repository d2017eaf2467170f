import type { VerifiedClaim } from "../domain/grounding.ts";
import type { CellWriting, PublishClaim } from "./cell-writing.ts";
import { openGround } from "./citation-ground.ts";
import type { GroundedDraft } from "./draft-answer.ts";
import { guardClaim } from "./guard-claim.ts";

/** Publishes the claims of an extractive draft that pass the guard; the others are left out. */
export async function quoteCell(
  draft: GroundedDraft,
  writing: CellWriting,
  publish: PublishClaim,
): Promise<void> {
  const { watch, signal, onUndecided } = writing;
  const ground = await openGround(draft.passages, writing);
  const guarding = { settings: writing.guard, ground, asked: null, repair: null, signal };
  const earlier: VerifiedClaim[] = [];
  for (const claim of draft.claims) {
    const { verdict } = await watch.measure(() => guardClaim(claim, earlier, guarding));
    if (verdict.kind === "undecided") onUndecided(verdict.cause);
    if (verdict.kind !== "grounded") continue;
    earlier.push(verdict.claim);
    await publish(verdict.claim);
  }
}
