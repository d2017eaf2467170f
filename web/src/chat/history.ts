import type { AskedQuestion } from "../wire/api.ts";
import { answerOf, type Turn } from "./turn.ts";

/** Questions before this one that a follow-up may lean on. */
const MAX_TURNS = 6;
/** Of one answer, in code points: what a follow-up takes up stands at its beginning. */
const MAX_ANSWER_CHARS = 600;

/** The turns before a question as the API takes them, oldest first; those that came to nothing are left out. */
export function historyOf(turns: readonly Turn[]): AskedQuestion["history"] {
  return turns
    .filter((turn) => answerOf(turn) !== null)
    .slice(-MAX_TURNS)
    .flatMap((turn) => [
      { role: "user" as const, content: turn.question },
      { role: "assistant" as const, content: shorten(answerOf(turn)?.answer ?? "") },
    ]);
}

function shorten(text: string): string {
  return Array.from(text).slice(0, MAX_ANSWER_CHARS).join("");
}
