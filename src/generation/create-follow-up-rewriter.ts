import { throwIfCancelled } from "../domain/cancellation.ts";
import { AppError, type ErrorCode } from "../domain/errors.ts";
import type { HistoryTurn } from "../ports/assistant.ts";
import type { ChatModel } from "../ports/chat-model.ts";
import type { FollowUpReader } from "../ports/follow-up-reader.ts";
import { createFence } from "./fence.ts";
import { renderPrompt, type Prompt } from "./prompt.ts";
import { wholeReply } from "./whole-reply.ts";

/** Code points; a longer reply is an answer, not a question. */
const MAX_QUESTION_CHARS = 300;
/** Turns, and code points of each, that the model is shown. */
const MAX_TURNS = 8;
const MAX_TURN_CHARS = 600;

/**
 * Has a language model rewrite a question that follows a conversation. Where it is down, late, or says anything but
 * one line, `otherwise` reads the question.
 */
export function createFollowUpRewriter(dependencies: {
  readonly model: ChatModel;
  readonly prompt: Prompt;
  readonly newMarker: () => string;
  readonly otherwise: FollowUpReader;
  /** Told the code of each failure, before `otherwise` is asked. */
  readonly onModelFailure: (code: ErrorCode) => void;
}): FollowUpReader {
  const { model, prompt, newMarker, otherwise, onModelFailure } = dependencies;
  return {
    async standAlone(question, history, signal) {
      if (history.length === 0) return question;
      const fence = createFence(newMarker());
      const messages = renderPrompt(prompt, {
        marker: fence.marker,
        history: fence.wrap("HISTORY", showHistory(history)),
        question: fence.wrap("QUESTION", question),
      });
      try {
        const request = { messages, schema: null };
        const rewritten = (await wholeReply(model, request, signal)).trim();
        if (isQuestion(rewritten)) return rewritten;
        onModelFailure("MODEL_OUTPUT_INVALID");
      } catch (error) {
        throwIfCancelled(signal, "the question");
        if (!(error instanceof AppError)) throw error;
        onModelFailure(error.code);
      }
      return otherwise.standAlone(question, history, signal);
    },
  };
}

function isQuestion(text: string): boolean {
  return text !== "" && !text.includes("\n") && Array.from(text).length <= MAX_QUESTION_CHARS;
}

function showHistory(history: readonly HistoryTurn[]): string {
  return history
    .slice(-MAX_TURNS)
    .map(({ role, content }) => {
      const shown = Array.from(content).slice(0, MAX_TURN_CHARS).join("");
      return `${role === "user" ? "使用者" : "助理"}：${shown}`;
    })
    .join("\n");
}
