import { z } from "zod/v4";
import type { ErrorContract } from "../contract/operation.ts";
import { PROBLEM_CODES, type ProblemDocument } from "../problem.ts";

const TYPES: Readonly<Record<number, string>> = {
  401: "authentication_error",
  403: "permission_error",
  429: "rate_limit_error",
};

export const openAiErrorSchema = z
  .object({
    error: z.object({
      message: z.string(),
      type: z.string(),
      param: z.string().nullable().describe("The first wrong field."),
      code: z.enum(PROBLEM_CODES),
    }),
  })
  .meta({ id: "OpenAiError" });

/** Failures in the shape that clients of OpenAI's API read. */
export const OPENAI_ERRORS: ErrorContract = {
  type: "application/json",
  schema: openAiErrorSchema,
  codeAt: ["error", "code"],
  of: openAiErrorOf,
};

/** A problem in OpenAI's words. */
export function openAiErrorOf({ detail, status, code, errors }: ProblemDocument) {
  const type = TYPES[status] ?? (status < 500 ? "invalid_request_error" : "server_error");
  return { error: { message: detail, type, param: errors?.[0]?.path ?? null, code } };
}
