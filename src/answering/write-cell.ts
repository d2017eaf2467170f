import { throwIfCancelled } from "../domain/cancellation.ts";
import { AppError, type ErrorCode } from "../domain/errors.ts";
import type { VerifiedClaim } from "../domain/grounding.ts";
import type { PassageRecord } from "../domain/passage.ts";
import type { FallbackReason } from "../domain/public-answer.ts";
import type { AnswerWriter, WritingTask } from "../ports/answer-writer.ts";
import type { CellOutcome, CellWriting, PublishClaim } from "./cell-writing.ts";
import { openGround } from "./citation-ground.ts";
import type { GroundedDraft } from "./draft-answer.ts";
import { guardClaim, type ClaimGuarding } from "./guard-claim.ts";
import type { Reading } from "./read-scope.ts";

/** Claims of one draft that are sent back for another wording; each costs a further call. */
const MAX_REPAIRS = 3;

/**
 * Publishes the claims that a writer writes and that pass all five stages of the guard, each as soon as it does. A
 * failure after the first published claim only ends the answer; one before it, or no claim that passes, is a fallback.
 */
export async function writeCell(
  { reading, draft, writer }: { reading: Reading; draft: GroundedDraft; writer: AnswerWriter },
  writing: CellWriting,
  publish: PublishClaim,
): Promise<CellOutcome> {
  const passages = writingPassages(
    [...draft.passages, ...reading.retrieval.passages],
    writer.maxPassageChars,
  );
  const task = { question: reading.terms.folded, script: writing.script, passages };
  const guarding = await openGuarding(task, { reading, writer, writing });
  const earlier: VerifiedClaim[] = [];
  try {
    for await (const piece of writer.write(task, writing.signal)) {
      if (piece.kind === "unanswerable") return piece;
      const { verdict } = await writing.watch.measure(() =>
        guardClaim(piece.claim, earlier, guarding),
      );
      if (verdict.kind === "undecided") writing.onUndecided(verdict.cause);
      if (verdict.kind !== "grounded") continue;
      earlier.push(verdict.claim);
      await publish(verdict.claim);
    }
  } catch (error) {
    throwIfCancelled(writing.signal, "the question");
    const reason = fallbackReason(error);
    if (reason === undefined) throw error;
    return earlier.length > 0 ? { kind: "written" } : { kind: "fallback", reason };
  }
  return earlier.length > 0 ? { kind: "written" } : { kind: "fallback", reason: "unsupported" };
}

/** Each passage once, in order, as far as there is room; the first one always. */
function writingPassages(records: readonly PassageRecord[], maxChars: number): PassageRecord[] {
  const byId = new Map(records.map((record) => [record.passage.passageId, record]));
  let room = maxChars;
  return [...byId.values()].filter(({ passage }, position) => {
    room -= passage.text.length;
    return position === 0 || room >= 0;
  });
}

async function openGuarding(
  task: WritingTask,
  from: { reading: Reading; writer: AnswerWriter; writing: CellWriting },
): Promise<ClaimGuarding> {
  const { writer, writing } = from;
  let repairs = 0;
  return {
    settings: writing.guard,
    ground: await openGround(task.passages, writing),
    asked: {
      question: from.reading.terms.folded,
      retrieved: from.reading.retrieval.passages,
      reader: writing.reader,
    },
    repair: async (failed, signal) =>
      ++repairs > MAX_REPAIRS ? null : writer.repair(failed, task, signal),
    signal: writing.signal,
  };
}

const FALLBACK_REASONS = new Map<ErrorCode, FallbackReason>([
  ["MODEL_UNAVAILABLE", "unavailable"],
  ["MODEL_TIMEOUT", "timeout"],
  ["MODEL_OUTPUT_INVALID", "unreadable"],
]);

/** Undefined for what is no failure of the writer. */
function fallbackReason(error: unknown): FallbackReason | undefined {
  return error instanceof AppError ? FALLBACK_REASONS.get(error.code) : undefined;
}
