import { answerOf, type Turn } from "../chat/turn.ts";
import type { Messages } from "../words/messages.ts";

/** What a screen reader is told of a turn that is over: the whole answer once, not each sentence as it comes. */
export function announcementOf(turn: Turn, messages: Messages): string {
  const { outcome } = turn;
  if (outcome.kind === "failed") return messages.failure[outcome.failure];
  if (outcome.kind === "stopped") return messages.stopped;
  return answerOf(turn)?.answer ?? "";
}
