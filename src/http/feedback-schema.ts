import { z } from "zod/v4";
import { FEEDBACK_REASONS } from "../domain/feedback.ts";
import { expected, oneOf, textOf } from "./request-schemas.ts";

/** Code points of what somebody writes about an answer. */
const MAX_COMMENT_CHARS = 2000;
const MAX_ID_CHARS = 200;

/** The body of `POST /v1/feedback`. */
export function createFeedbackSchema({ maxQuestionChars }: { readonly maxQuestionChars: number }) {
  return z.strictObject(
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
}

export type FeedbackSchema = ReturnType<typeof createFeedbackSchema>;
