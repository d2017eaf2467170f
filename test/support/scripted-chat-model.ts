import type { ChatModel, ChatRequest } from "../../src/ports/chat-model.ts";

/** A reply's text, given in pieces, or what the call fails with after its pieces. */
export interface ScriptedReply {
  readonly pieces: readonly string[];
  readonly failure?: Error;
}

export interface ScriptedChatModel extends ChatModel {
  readonly requests: ChatRequest[];
}

/** A model that gives these replies in turn, the last one again and again, and keeps what it was asked. */
export function createScriptedChatModel(...replies: readonly ScriptedReply[]): ScriptedChatModel {
  const requests: ChatRequest[] = [];
  return {
    name: "scripted",
    requests,
    // eslint-disable-next-line @typescript-eslint/require-await -- the port's stream is asynchronous
    async *stream(request) {
      requests.push(request);
      const reply = replies[Math.min(requests.length, replies.length) - 1];
      for (const piece of reply?.pieces ?? []) yield piece;
      if (reply?.failure !== undefined) throw reply.failure;
    },
    close: () => Promise.resolve(),
  };
}

/** A whole reply, cut into pieces of seven code units as a stream would. */
export function replyOf(value: unknown): ScriptedReply {
  return { pieces: piecesOf(typeof value === "string" ? value : JSON.stringify(value)) };
}

/** A reply that breaks off. */
export function brokenReply(text: string, failure: Error): ScriptedReply {
  return { pieces: piecesOf(text), failure };
}

function piecesOf(text: string): string[] {
  return text.match(/[\s\S]{1,7}/gu) ?? [];
}
