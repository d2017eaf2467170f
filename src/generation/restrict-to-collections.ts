import type { DocumentMeta } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import type { FailedCheck, UngroundedClaim } from "../domain/grounding.ts";
import { passesFilter, type PassageFilter } from "../domain/passage-filter.ts";
import type { AnswerWriter, WrittenPiece } from "../ports/answer-writer.ts";
import type { FollowUpReader } from "../ports/follow-up-reader.ts";
import type { PassageIndex } from "../ports/passage-index.ts";

/** A document in an allowed collection and in another one stays here: whoever put it into the other meant something. */
function mayLeave({ collections }: DocumentMeta, allowed: readonly string[]): boolean {
  return collections.every((name) => allowed.includes(name));
}

/**
 * The writer, given only passages whose documents' collections are all among `allowed`. It counts as unavailable, and
 * the answer is quoted, where none is left, and where it finds no answer in some of the passages: the others may have it.
 */
export function restrictWriter(writer: AnswerWriter, allowed: readonly string[]): AnswerWriter {
  return {
    model: writer.model,
    promptsSha256: writer.promptsSha256,
    maxPassageChars: writer.maxPassageChars,
    begin(task, signal) {
      const passages = task.passages.filter(({ document }) => mayLeave(document, allowed));
      if (passages.length === 0) throw notGiven("no passage is");
      const draft = writer.begin({ ...task, passages }, signal);
      const isWhole = passages.length === task.passages.length;
      return {
        pieces: isWhole ? draft.pieces : withoutRefusal(draft.pieces),
        repair: (failed) => draft.repair(withoutPassages(failed)),
      };
    },
  };
}

async function* withoutRefusal(
  pieces: AsyncIterable<WrittenPiece>,
): AsyncGenerator<Exclude<WrittenPiece, { kind: "unanswerable" }>> {
  for await (const piece of pieces) {
    if (piece.kind === "unanswerable") throw notGiven("not every passage is");
    yield piece;
  }
}

function notGiven(which: string): AppError {
  return new AppError(
    "MODEL_UNAVAILABLE",
    `${which} of a collection that the language model may be given (YIJU_LLM_COLLECTIONS)`,
  );
}

/** A contradiction names any passage that was retrieved, also one that the writer is not given. */
function withoutPassages(failed: UngroundedClaim): UngroundedClaim {
  const told = (each: FailedCheck): FailedCheck =>
    each.check === "contradiction"
      ? { ...each, detail: "a likelier passage says otherwise" }
      : each;
  return { ...failed, failedChecks: failed.failedChecks.map(told) };
}

export interface FollowUpLimits {
  /** For whoever may see everything: a caller's own names no collection but theirs. */
  readonly index: PassageIndex;
  /** What the caller may see of it. */
  readonly seen: PassageFilter;
  readonly allowed: readonly string[];
}

/**
 * Follow-ups read with the model only where every document that the caller may see is allowed to leave: a
 * conversation quotes what was answered before. Else no word of those answers gets into the question either, which the
 * writer sends on.
 */
export function restrictFollowUps(
  followUps: { readonly withModel: FollowUpReader; readonly withoutModel: FollowUpReader },
  { index, seen, allowed }: FollowUpLimits,
): FollowUpReader {
  let known: { readonly generation: string; readonly mayAllLeave: boolean } | undefined;
  async function mayAllLeave(): Promise<boolean> {
    const { id: generation } = await index.current();
    if (known?.generation !== generation) {
      const documents = await index.documents.list(generation);
      const visible = documents.filter((each) => passesFilter(each, seen));
      known = { generation, mayAllLeave: visible.every((each) => mayLeave(each, allowed)) };
    }
    return known.mayAllLeave;
  }
  return {
    async standAlone(question, history, signal) {
      if (await mayAllLeave()) return followUps.withModel.standAlone(question, history, signal);
      const ownWords = history.filter(({ role }) => role === "user");
      return followUps.withoutModel.standAlone(question, ownWords, signal);
    },
  };
}
