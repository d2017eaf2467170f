import type { Answer } from "../wire/answer-schema.ts";

/** The language, as in HTML's `lang`, in which an answer is written; Traditional until it is known. */
export function langOf(answer: Answer | null): string {
  return answer?.script === "hans" ? "zh-Hans" : "zh-Hant";
}
