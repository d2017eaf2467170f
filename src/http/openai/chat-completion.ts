import { z } from "zod/v4";
import type { PublicAnswer } from "../../domain/public-answer.ts";
import { answerSchema } from "../answer-schema.ts";
import { messageOf } from "../answer-message.ts";

/** The only model there is. */
export const MODEL = "yiju";

const usageSchema = z
  .object({
    prompt_tokens: z.int().min(0),
    completion_tokens: z.int().min(0),
    total_tokens: z.int().min(0),
  })
  .meta({ id: "ChatUsage", description: "In characters: no tokenizer stands behind an answer." });

const common = { id: z.string(), created: z.int(), model: z.string() };

export const completionSchema = z
  .object({
    ...common,
    object: z.literal("chat.completion"),
    choices: z.array(
      z.object({
        index: z.int(),
        message: z.object({
          role: z.literal("assistant"),
          content: z.string(),
          refusal: z.null(),
        }),
        logprobs: z.null(),
        finish_reason: z.literal("stop"),
      }),
    ),
    usage: usageSchema,
    yiju: answerSchema,
  })
  .meta({ id: "ChatCompletion" });

export const chunkSchema = z
  .object({
    ...common,
    object: z.literal("chat.completion.chunk"),
    choices: z.array(
      z.object({
        index: z.int(),
        delta: z.object({
          role: z.literal("assistant").optional(),
          content: z.string().optional(),
        }),
        logprobs: z.null(),
        finish_reason: z.literal("stop").nullable(),
      }),
    ),
    usage: usageSchema.nullable().optional(),
    yiju: answerSchema.optional().describe("In the chunk that ends the message."),
  })
  .meta({ id: "ChatCompletionChunk" });

export type ChatUsage = z.infer<typeof usageSchema>;
export type ChatChunk = z.infer<typeof chunkSchema>;

/** What names a completion, in all of its chunks. */
export interface CompletionHead {
  readonly id: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly model: string;
}

/** The body of a completion that is not streamed. */
export function completionOf(
  head: CompletionHead,
  answer: PublicAnswer,
  promptChars: number,
): z.input<typeof completionSchema> | object {
  const content = messageOf(answer);
  return {
    ...head,
    object: "chat.completion",
    choices: [
      {
        index: 0,
        message: { role: "assistant", content, refusal: null },
        logprobs: null,
        finish_reason: "stop",
      },
    ],
    usage: usageOf(promptChars, content),
    yiju: answer,
  };
}

/** Counted in code points. */
export function usageOf(promptChars: number, content: string): ChatUsage {
  const completionChars = charsOf(content);
  return {
    prompt_tokens: promptChars,
    completion_tokens: completionChars,
    total_tokens: promptChars + completionChars,
  };
}

/** Code points of a text. */
export function charsOf(text: string): number {
  return Array.from(text).length;
}
