import type { Script } from "../domain/answer.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import type { VerifiedClaim } from "../domain/grounding.ts";
import type { GuardSettings } from "../grounding/check-text.ts";
import type { AnswerListener } from "../ports/assistant.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import { openGround } from "./citation-ground.ts";
import { draftAnswer } from "./draft-answer.ts";
import { guardClaim } from "./guard-claim.ts";
import { createCitationNumbers } from "./number-citations.ts";
import type { AnswerCell } from "./publish-answer.ts";
import type { Reading } from "./read-scope.ts";
import type { Stopwatch } from "./stopwatch.ts";

export interface CellWriting {
  readonly index: PassageIndex;
  readonly generation: string;
  readonly guard: GuardSettings;
  /** Told when a check itself failed: the claim is not published, and somebody has to look. */
  readonly onUndecided: (cause: Error) => void;
  readonly script: Script;
  readonly signal: AbortSignal | undefined;
  readonly listener: AnswerListener | undefined;
  /** Measures the guard. */
  readonly watch: Stopwatch;
}

/**
 * The verified claims of each reading, in order; each claim is told as soon as it is verified, with the
 * citation numbers that the answer will give it. A reading that is refused gives an empty cell.
 */
export async function answerCells(
  readings: readonly Reading[],
  writing: CellWriting,
): Promise<AnswerCell[]> {
  const numbers = createCitationNumbers();
  const cells: AnswerCell[] = [];
  for (const reading of readings) {
    const claims: VerifiedClaim[] = [];
    for await (const claim of verifiedClaims(reading, writing)) {
      throwIfCancelled(writing.signal, "the question");
      claims.push(claim);
      await writing.listener?.({ kind: "claim", ...numbers.number(claim) });
    }
    cells.push({ jurisdiction: reading.scope.jurisdiction, claims });
  }
  return cells;
}

/** Claims that pass the guard, as they do; the others are left out. */
async function* verifiedClaims(
  { refusal, selection }: Reading,
  writing: CellWriting,
): AsyncGenerator<VerifiedClaim> {
  if (refusal !== null) return;
  const { watch, signal } = writing;
  const draft = await draftAnswer(selection, writing.script, writing);
  const ground = await openGround(draft.passages, writing);
  const guarding = { settings: writing.guard, ground, asked: null, repair: null, signal };
  const earlier: VerifiedClaim[] = [];
  for (const claim of draft.claims) {
    const { verdict } = await watch.measure(() => guardClaim(claim, earlier, guarding));
    if (verdict.kind === "undecided") writing.onUndecided(verdict.cause);
    if (verdict.kind !== "grounded") continue;
    earlier.push(verdict.claim);
    yield verdict.claim;
  }
}
