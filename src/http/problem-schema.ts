import { z } from "zod/v4";
import type { ErrorContract } from "./contract/operation.ts";
import { PROBLEM_CODES, type ProblemDocument } from "./problem.ts";

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().describe("urn:yiju:problem: and the code in lower case."),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().describe("What failed, which value did it, what to do."),
    code: z.enum(PROBLEM_CODES).describe("Stable: programs match on this."),
    requestId: z.string().describe("As in `X-Request-Id` and in the server's log."),
    errors: z
      .array(
        z
          .object({
            path: z.string().describe('As in filter.jurisdictions[0]; "" is the whole body.'),
            message: z.string(),
          })
          .meta({ id: "FieldError" }),
      )
      .optional()
      .describe("Every wrong field of the request, the first 20."),
  })
  .meta({ id: "Problem", description: "RFC 9457" }) satisfies z.ZodType<ProblemDocument>;

/** How failures are told unless an operation says otherwise. */
export const RFC_9457: ErrorContract = {
  type: "application/problem+json",
  schema: problemSchema,
  codeAt: ["code"],
  of: (problem) => problem,
};
