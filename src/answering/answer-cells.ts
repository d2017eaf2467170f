import type { DraftTrace } from "../domain/answer-trace.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import type { VerifiedClaim } from "../domain/grounding.ts";
import type { CellOutcome, CellWriting, PublishClaim } from "./cell-writing.ts";
import { draftAnswer } from "./draft-answer.ts";
import { createCitationNumbers } from "./number-citations.ts";
import type { AnswerCell } from "./publish-answer.ts";
import { quoteCell } from "./quote-cell.ts";
import type { Reading } from "./read-scope.ts";
import { outcomeOf, writeCell } from "./write-cell.ts";

/** A cell of an answer, and how it came about. */
interface WrittenCell extends AnswerCell {
  readonly outcome: CellOutcome;
  readonly drafts: readonly DraftTrace[];
}

/**
 * The verified claims of each reading, in order; each claim is told as soon as it is verified, with the
 * citation numbers that the answer will give it. A reading that is refused gives an empty cell.
 */
export async function answerCells(
  readings: readonly Reading[],
  writing: CellWriting,
): Promise<WrittenCell[]> {
  const numbers = createCitationNumbers();
  const cells: WrittenCell[] = [];
  for (const reading of readings) {
    const claims: VerifiedClaim[] = [];
    const made = await answerCell(reading, writing, async (claim) => {
      throwIfCancelled(writing.signal, "the question");
      claims.push(claim);
      const { jurisdiction } = reading.scope;
      await writing.listener?.({ kind: "claim", jurisdiction, ...numbers.number(claim) });
    });
    cells.push({ jurisdiction: reading.scope.jurisdiction, claims, ...made });
  }
  return cells;
}

async function answerCell(
  reading: Reading,
  writing: CellWriting,
  publish: PublishClaim,
): Promise<Pick<WrittenCell, "outcome" | "drafts">> {
  if (reading.refusal !== null) return { outcome: QUOTED, drafts: [] };
  const draft = await draftAnswer(reading.selection, writing.script, writing);
  const { writer } = writing;
  if (writer === null) {
    return { outcome: QUOTED, drafts: [await quoteCell(draft, writing, publish)] };
  }
  const written = await writeCell({ reading, draft, writer }, writing, publish);
  const outcome = outcomeOf(written);
  if (outcome.kind !== "fallback") return { outcome, drafts: [written] };
  return { outcome, drafts: [written, await quoteCell(draft, writing, publish)] };
}

const QUOTED: CellOutcome = { kind: "quoted" };
