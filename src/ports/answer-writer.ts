import type { DraftClaim, Script } from "../domain/answer.ts";
import type { UngroundedClaim } from "../domain/grounding.ts";
import type { PassageRecord } from "../domain/passage.ts";

/** A question to be answered in own words, from these passages alone. */
export interface WritingTask {
  /** Standing alone. */
  readonly question: string;
  readonly script: Script;
  /** Likeliest first; only these may be cited. */
  readonly passages: readonly PassageRecord[];
}

/** What a writer says, in order: that the passages hold no answer, as the only word, or claims. */
export type WrittenPiece =
  { readonly kind: "unanswerable" } | { readonly kind: "claim"; readonly claim: DraftClaim };

/** Writes drafts of answers; nothing that it writes has been checked. */
export interface AnswerWriter {
  /** As answers show it. */
  readonly model: string;
  /** Of the prompts' texts; changes whenever a draft may. */
  readonly promptsSha256: string;
  /** UTF-16 code units of all passages of a task: what the model has room for. */
  readonly maxPassageChars: number;
  /** Begins a draft. Its time runs from here until the last claim is written or repaired. */
  begin(task: WritingTask, signal?: AbortSignal): WritingDraft;
}

/** A draft that is being written. */
export interface WritingDraft {
  /**
   * Each claim as soon as it is written; read once. Rejects with MODEL_OUTPUT_INVALID where the draft cannot be read,
   * with MODEL_TIMEOUT, MODEL_UNAVAILABLE, and with CANCELLED once the signal is aborted; what came before still
   * stands.
   */
  readonly pieces: AsyncIterable<WrittenPiece>;
  /**
   * Another wording of a claim that failed its checks; null where there is none to be had in the draft's time.
   * Rejects with CANCELLED once the signal is aborted.
   */
  repair(failed: UngroundedClaim): Promise<DraftClaim | null>;
}
