import type { PublicAnswer } from "../../domain/public-answer.ts";
import type { AnswerProgress } from "../../ports/assistant.ts";
import { usageOf, type ChatChunk, type CompletionHead } from "./chat-completion.ts";
import { claimLine, messageOf } from "../answer-message.ts";

/** The chunks of one message, in order. */
export interface ChatChunks {
  readonly first: object;
  /** What a step towards the answer adds to the message; undefined if nothing. */
  chunkOf(progress: AnswerProgress): object | undefined;
  /** What remains of the message, its end, and its usage if that was asked for. */
  restOf(answer: PublicAnswer): readonly object[];
}

export interface ChunkOptions {
  readonly head: CompletionHead;
  readonly promptChars: number;
  readonly includeUsage: boolean;
}

/** A claim is sent when it has been verified. A comparison, which stands under headings, comes whole. */
export function createChatChunks({ head, promptChars, includeUsage }: ChunkOptions): ChatChunks {
  let sent = "";
  const frame = {
    ...head,
    object: "chat.completion.chunk",
    ...(includeUsage && { usage: null }),
  } as const;

  function chunk(delta: Delta, finish_reason: "stop" | null = null) {
    return { ...frame, choices: [{ index: 0, delta, logprobs: null, finish_reason }] };
  }

  function add(content: string) {
    sent += content;
    return chunk({ content });
  }

  return {
    first: chunk({ role: "assistant", content: "" }),
    chunkOf(progress) {
      if (progress.kind !== "claim" || progress.jurisdiction !== null) return undefined;
      return add(`${sent === "" ? "" : "\n"}${claimLine(progress.claim)}`);
    },
    restOf(answer) {
      const message = messageOf(answer);
      const rest = message.startsWith(sent) ? message.slice(sent.length) : `\n\n${message}`;
      return [
        ...(rest === "" ? [] : [add(rest)]),
        { ...chunk({}, "stop"), yiju: answer },
        ...(includeUsage ? [{ ...frame, choices: [], usage: usageOf(promptChars, sent) }] : []),
      ];
    },
  };
}

type Delta = ChatChunk["choices"][number]["delta"];
