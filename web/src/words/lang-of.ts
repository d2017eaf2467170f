import type { Answer } from "../wire/answer-schema.ts";
import type { Messages } from "./messages.ts";

/** The language, as in HTML's `lang`, in which an answer is written; until it is known, that which was asked for. */
export function langOf(answer: Pick<Answer, "script"> | null, { language }: Messages): string {
  if (answer !== null) return answer.script === "hans" ? "zh-Hans" : "zh-Hant";
  return chineseOf(language);
}

/** The language of suggested questions, which are asked for in the interface's script. */
export function chineseOf(language: Messages["language"]): "zh-Hant" | "zh-Hans" {
  return language === "zh-Hans" ? "zh-Hans" : "zh-Hant";
}

/** The language of what a reader wrote: `chinese` where there is a Chinese character in it. */
export function langOfWritten(text: string, chinese: string): string {
  return /\p{Script=Han}/u.test(text) || !/\p{Script=Latin}/u.test(text) ? chinese : "en";
}
