import type { ClaimTrace, DraftEnd, DraftTrace } from "../domain/answer-trace.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import { AppError, type ErrorCode } from "../domain/errors.ts";
import type { VerifiedClaim } from "../domain/grounding.ts";
import type { PassageRecord } from "../domain/passage.ts";
import type { AnswerWriter, WritingTask, WrittenPiece } from "../ports/answer-writer.ts";
import type { CellOutcome, CellWriting, PublishClaim } from "./cell-writing.ts";
import { openGround } from "./citation-ground.ts";
import type { GroundedDraft } from "./draft-answer.ts";
import { guardClaim, type ClaimGuarding } from "./guard-claim.ts";
import type { Reading } from "./read-scope.ts";
import { traceClaim } from "./trace-claim.ts";

/** Claims of one draft that are sent back for another wording; each costs a further call. */
const MAX_REPAIRS = 3;

/**
 * Publishes the claims that a writer writes and that pass all five stages of the guard, each as soon as it does. A
 * failure ends the draft; what was published before it stands.
 */
export async function writeCell(
  { reading, draft, writer }: { reading: Reading; draft: GroundedDraft; writer: AnswerWriter },
  writing: CellWriting,
  publish: PublishClaim,
): Promise<DraftTrace> {
  const passages = writingPassages(
    [...draft.passages, ...reading.retrieval.passages],
    writer.maxPassageChars,
  );
  const task = { question: reading.scope.question, script: writing.script, passages };
  const guarding = await openGuarding(task, { reading, writer, writing });
  const claims: ClaimTrace[] = [];
  const pieces = writer.write(task, writing.signal);
  return {
    drafter: { kind: "generated", model: writer.model, promptsSha256: writer.promptsSha256 },
    passageIds: passages.map(({ passage }) => passage.passageId),
    end: await guardPieces(pieces, { guarding, claims, writing, publish }),
    claims,
  };
}

/** Guards what is written piece by piece, and adds every claim to `claims`, also where the draft fails after it. */
async function guardPieces(
  pieces: AsyncIterable<WrittenPiece>,
  by: {
    readonly guarding: ClaimGuarding;
    readonly claims: ClaimTrace[];
    readonly writing: CellWriting;
    readonly publish: PublishClaim;
  },
): Promise<DraftEnd> {
  const { guarding, claims, writing, publish } = by;
  const earlier: VerifiedClaim[] = [];
  try {
    for await (const piece of pieces) {
      if (piece.kind === "unanswerable") return piece;
      const guarded = await writing.watch.measure(() => guardClaim(piece.claim, earlier, guarding));
      const { verdict } = guarded;
      claims.push(traceClaim(guarded));
      if (verdict.kind === "undecided") writing.onUndecided(verdict.cause);
      if (verdict.kind !== "grounded") continue;
      earlier.push(verdict.claim);
      await publish(verdict.claim);
    }
    return { kind: "complete" };
  } catch (error) {
    throwIfCancelled(writing.signal, "the question");
    const reason = failureReason(error);
    if (reason === undefined) throw error;
    return { kind: "failed", reason };
  }
}

/** How a cell came about whose draft a writer wrote; without a published claim the quoted draft takes its place. */
export function outcomeOf({ end, claims }: DraftTrace): CellOutcome {
  if (end.kind === "unanswerable") return end;
  if (claims.some(({ published }) => published)) return { kind: "written" };
  return { kind: "fallback", reason: end.kind === "failed" ? end.reason : "unsupported" };
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

type FailureReason = Extract<DraftEnd, { kind: "failed" }>["reason"];

const FAILURE_REASONS = new Map<ErrorCode, FailureReason>([
  ["MODEL_UNAVAILABLE", "unavailable"],
  ["MODEL_TIMEOUT", "timeout"],
  ["MODEL_OUTPUT_INVALID", "unreadable"],
]);

/** Undefined for what is no failure of the writer. */
function failureReason(error: unknown): FailureReason | undefined {
  return error instanceof AppError ? FAILURE_REASONS.get(error.code) : undefined;
}
