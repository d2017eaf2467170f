import type { Script } from "../domain/answer.ts";
import type { VerifiedClaim } from "../domain/grounding.ts";
import type { FallbackReason } from "../domain/public-answer.ts";
import type { GuardSettings } from "../grounding/check-text.ts";
import type { AnswerWriter } from "../ports/answer-writer.ts";
import type { AnswerListener } from "../ports/assistant.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Reader } from "../ports/reader.ts";
import type { GuardClaim } from "./watched-guard.ts";

/** What the cells of an answer are written and guarded with. */
export interface CellWriting {
  readonly index: PassageIndex;
  readonly generation: string;
  readonly guard: GuardSettings;
  /** Told when a check itself failed: the claim is not published, and somebody has to look. */
  readonly onUndecided: (cause: Error) => void;
  readonly script: Script;
  /** Null: answers quote. */
  readonly writer: AnswerWriter | null;
  /** Reads whether a written claim bears on the question. */
  readonly reader: Reader | null;
  readonly signal: AbortSignal | undefined;
  readonly listener: AnswerListener | undefined;
  readonly guardClaim: GuardClaim;
}

/** Takes a claim that passed every check; work goes on when it has been told. */
export type PublishClaim = (claim: VerifiedClaim) => Promise<void>;

/** How a cell came about. */
export type CellOutcome =
  | { readonly kind: "quoted" }
  | { readonly kind: "written" }
  /** The writer found no answer in the passages. */
  | { readonly kind: "unanswerable" }
  /** Quoted, because nothing that the writer wrote could be published. */
  | { readonly kind: "fallback"; readonly reason: FallbackReason };
