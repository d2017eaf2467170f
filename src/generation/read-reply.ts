import type { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";

/**
 * The JSON value of a whole reply, checked. A model without a schema mode may put it into a code fence; anything
 * else beside it makes the reply unreadable.
 *
 * @throws AppError MODEL_OUTPUT_INVALID saying what is wrong, without the reply's words.
 */
export function readReply<Schema extends z.ZodType>(
  schema: Schema,
  reply: string,
): z.output<Schema> {
  const parsed = schema.safeParse(parseJson(reply));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(`${issue?.path.join(".") ?? ""}: ${issue?.code ?? ""}`);
}

function parseJson(reply: string): unknown {
  const bare = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/u.exec(reply)?.[1] ?? reply;
  try {
    return JSON.parse(bare);
  } catch {
    throw invalid(bare.trim() === "" ? "it is empty" : "it is not one JSON object");
  }
}

function invalid(problem: string): AppError {
  return new AppError(
    "MODEL_OUTPUT_INVALID",
    `The language model's reply cannot be used: ${problem}.`,
  );
}
