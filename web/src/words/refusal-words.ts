import type { Refusal } from "../wire/answer-schema.ts";
import type { Messages } from "./messages.ts";
import type { WordsIn } from "./words-in.ts";

/**
 * Why nothing was answered, in the language of the interface: in the server's words, which may name a place that was
 * not found, where they are in that language, and else in ours for the same reason.
 *
 * @param lang of the server's words
 */
export function refusalWords(
  { reason, message }: Refusal,
  lang: string,
  messages: Messages,
): WordsIn {
  const { language } = messages;
  return { text: lang === language ? message : messages.refusalText(reason), lang: language };
}
