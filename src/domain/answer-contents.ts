import type { Script } from "./answer.ts";
import type { AnswerTrace } from "./answer-trace.ts";
import type { PassageFilter } from "./passage-filter.ts";
import type { PublicAnswer } from "./public-answer.ts";

/** The question as it was put, or a commitment to it: whoever knows it can show that it was this one. */
export type RecordedQuestion =
  | { readonly kind: "kept"; readonly text: string; readonly standalone: string | null }
  /** SHA-256 of "yiju-question-v1\n", the salt and the question. */
  | { readonly kind: "committed"; readonly salt: string; readonly sha256: string };

/** What is recorded of an answer until it is purged. */
export interface AnswerContents {
  readonly keyId: string | null;
  readonly question: RecordedQuestion;
  /** Null where questions are not kept and there was one. */
  readonly history:
    readonly { readonly role: "user" | "assistant"; readonly content: string }[] | null;
  readonly script: "auto" | Script;
  readonly filter: PassageFilter;
  /** Those whose documents existed for whoever asked; null is all of them. */
  readonly collections: readonly string[] | null;
  /** Without the question. */
  readonly answer: Omit<PublicAnswer, "question" | "standaloneQuestion">;
  /** Drafts and dropped claims, with the verdict of every stage. */
  readonly trace: Pick<AnswerTrace, "cells">;
}
