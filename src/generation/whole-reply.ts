import type { ChatModel, ChatRequest } from "../ports/chat-model.ts";

/** The pieces of a reply, joined. */
export async function wholeReply(
  model: ChatModel,
  request: ChatRequest,
  signal?: AbortSignal,
): Promise<string> {
  let reply = "";
  for await (const piece of model.stream(request, signal)) reply += piece;
  return reply;
}
