import type { ClaimTrace, DraftEnd, DraftTrace } from "../domain/answer-trace.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import { AppError, type ErrorCode } from "../domain/errors.ts";
import type { VerifiedClaim } from "../domain/grounding.ts";
import type { PassageRecord } from "../domain/passage.ts";
import type { CitationGround } from "../grounding/check-citation.ts";
import type { AnswerWriter, WritingDraft, WritingTask } from "../ports/answer-writer.ts";
import type { CellOutcome, CellWriting, PublishClaim } from "./cell-writing.ts";
import { openGround } from "./citation-ground.ts";
import type { GroundedDraft } from "./draft-answer.ts";
import type { ClaimGuarding } from "./guard-claim.ts";
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
  const ground = await openGround(task.passages, writing);
  const claims: ClaimTrace[] = [];
  return {
    drafter: { kind: "generated", model: writer.model, promptsSha256: writer.promptsSha256 },
    passageIds: passages.map(({ passage }) => passage.passageId),
    end: await guardDraft({ task, writer, reading, ground }, { writing, publish, claims }),
    claims,
  };
}

/** What a draft is written and guarded from. */
interface Drafting {
  readonly task: WritingTask;
  readonly writer: AnswerWriter;
  readonly reading: Reading;
  readonly ground: CitationGround;
}

/** Guards what is written piece by piece, and adds every claim to `claims`, also where the draft fails after it. */
async function guardDraft(
  drafting: Drafting,
  publishing: {
    readonly writing: CellWriting;
    readonly publish: PublishClaim;
    readonly claims: ClaimTrace[];
  },
): Promise<DraftEnd> {
  const { claims, writing, publish } = publishing;
  const earlier: VerifiedClaim[] = [];
  try {
    const draft = drafting.writer.begin(drafting.task, writing.signal);
    const guarding = guardingOf(draft, drafting, writing);
    for await (const piece of draft.pieces) {
      if (piece.kind === "unanswerable") return piece;
      const guarded = await writing.guardClaim(piece.claim, earlier, guarding);
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

function guardingOf(
  draft: WritingDraft,
  { reading, ground }: Drafting,
  { guard, reader, signal }: CellWriting,
): ClaimGuarding {
  let repairs = 0;
  return {
    settings: guard,
    ground,
    asked: {
      question: reading.terms.folded,
      retrieved: reading.retrieval.passages,
      reader,
    },
    repair: async (failed) => (++repairs > MAX_REPAIRS ? null : draft.repair(failed)),
    signal,
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
