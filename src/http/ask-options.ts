import type { Response } from "express";
import type { AnswerChannel, AskContext } from "../ports/assistant.ts";
import { clientSignal } from "./client-signal.ts";
import { principalOf } from "./principal.ts";
import { requestIdOf } from "./request-id.ts";

/** How an answer is asked for on behalf of the client that `response` goes to: until it leaves. */
export function askOptions(response: Response, channel: AnswerChannel) {
  const context: AskContext = {
    channel,
    requestId: requestIdOf(response),
    keyId: principalOf(response).keyId,
  };
  return { signal: clientSignal(response), context };
}
