import { z } from "zod/v4";
import { JURISDICTIONS } from "../domain/document.ts";
import { answerSchema, citationSchema, claimSchema, nearestSchema } from "./answer-schema.ts";
import { problemSchema } from "./problem-schema.ts";

/** The data of each event of `POST /v1/answer` with `stream: true`, by the event's name. */
export const ANSWER_EVENTS = {
  status: z.object({ stage: z.string() }).meta({ id: "StatusEvent" }),
  passages: z.object({ passages: z.array(nearestSchema) }).meta({ id: "PassagesEvent" }),
  claim: z
    .object({
      jurisdiction: z.enum(JURISDICTIONS).nullable().describe("Of a comparison; else null."),
      claim: claimSchema,
      citations: z.array(citationSchema),
    })
    .meta({ id: "ClaimEvent" }),
  answer: answerSchema,
  error: problemSchema,
  done: z.object({}).meta({ id: "DoneEvent" }),
} as const;
