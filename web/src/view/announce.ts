import { answerOf, type Turn } from "../chat/turn.ts";
import type { Messages } from "../words/messages.ts";
import { langOf } from "../words/lang-of.ts";
import { refusalWords } from "../words/refusal-words.ts";
import type { WordsIn } from "../words/words-in.ts";

/** What a screen reader is told of a turn that is over: the whole answer once, not each sentence as it comes. */
export function announcementOf(turn: Turn, messages: Messages): WordsIn {
  const { outcome } = turn;
  const lang = messages.language;
  if (outcome.kind === "failed") return { text: messages.failure[outcome.failure], lang };
  if (outcome.kind === "stopped") return { text: messages.stopped, lang };
  const answer = answerOf(turn);
  if (answer === null) return { text: "", lang };
  const answered = { text: answer.answer, lang: langOf(answer, messages) };
  return answer.refusal === null ? answered : refusalWords(answer.refusal, answered.lang, messages);
}
