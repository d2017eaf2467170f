import { z } from "zod/v4";
import type { ChatModel, ReplySchema } from "../ports/chat-model.ts";
import type { SupportJudge } from "../ports/support-judge.ts";
import { createFence } from "./fence.ts";
import { renderPrompt, type Prompt } from "./prompt.ts";
import { readReply } from "./read-reply.ts";
import { wholeReply } from "./whole-reply.ts";

const judgement = z.object({ support: z.number().min(0).max(1) });
const JUDGEMENT_SCHEMA: ReplySchema = {
  name: "judgement",
  schema: {
    type: "object",
    properties: { support: { type: "number" } },
    required: ["support"],
    additionalProperties: false,
  },
};

/** A language model that reads a claim beside its quotes. A reply that cannot be read rejects: it could not tell. */
export function createModelJudge(dependencies: {
  readonly model: ChatModel;
  readonly prompt: Prompt;
  /** Unguessable, another for each request. */
  readonly newMarker: () => string;
}): SupportJudge {
  const { model, prompt, newMarker } = dependencies;
  return {
    fingerprint: `${model.name}+judge-${prompt.sha256.slice(0, 16)}/1`,
    async judge(claim, quotes, signal) {
      const fence = createFence(newMarker());
      const messages = renderPrompt(prompt, {
        marker: fence.marker,
        claim: fence.wrap("CLAIM", claim),
        quotes: quotes.map((quote, index) => fence.wrap(`Q${index + 1}`, quote)).join("\n\n"),
      });
      const request = { messages, schema: JUDGEMENT_SCHEMA };
      return readReply(judgement, await wholeReply(model, request, signal)).support;
    },
  };
}
