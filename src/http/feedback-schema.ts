import { z } from "zod/v4";
import { FEEDBACK_REASONS } from "../domain/feedback.ts";
import { expected, oneOf, textOf } from "./request-schemas.ts";

/** Code points of what somebody writes about an answer. */
const MAX_COMMENT_CHARS = 2000;
const MAX_ID_CHARS = 200;

/** The body of `POST /v1/feedback`. */
export function createFeedbackSchema({ maxQuestionChars }: { readonly maxQuestionChars: number }) {
  const fields = z.strictObject(
    {
      answerId: textOf(MAX_ID_CHARS),
      generation: textOf(MAX_ID_CHARS),
      question: textOf(maxQuestionChars),
      status: oneOf(["answered", "refused"]),
      rating: oneOf(["up", "down"]),
      reasons: z
        .array(oneOf(FEEDBACK_REASONS), expected("a list"))
        .max(FEEDBACK_REASONS.length, `must have at most ${FEEDBACK_REASONS.length} entries`)
        .default([]),
      comment: z
        .union([z.literal(""), textOf(MAX_COMMENT_CHARS)], {
          error: `must be a text of at most ${MAX_COMMENT_CHARS} characters`,
        })
        .default(""),
    },
    expected("an object"),
  );
  return fields.meta({ examples: [EXAMPLE] });
}

const EXAMPLE = {
  answerId: "0f8b2a52-6c1e-4f6e-9a51-0c3f5f1f7a10",
  generation: "e57d909477fffa68",
  question: "什麼是模型漂移？",
  status: "answered",
  rating: "down",
  reasons: [FEEDBACK_REASONS[0]],
  comment: "",
};

export type FeedbackSchema = ReturnType<typeof createFeedbackSchema>;
