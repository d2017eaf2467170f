import * as z from "zod/v4-mini";
import { answerSchema, citationSchema, claimSchema } from "./answer-schema.ts";
import { RequestFailure } from "./failure.ts";
import { failureOfProblem, problemSchema } from "./problem.ts";
import type { ServerSentEvent } from "./read-events.ts";

const statusSchema = z.object({ stage: z.string() });
const passagesSchema = z.object({ passages: z.array(z.unknown()) });
const claimEventSchema = z.object({ claim: claimSchema, citations: z.array(citationSchema) });

/** What becomes known of an answer while it is made. */
export type AnswerEvent =
  | { readonly kind: "stage"; readonly stage: string }
  | { readonly kind: "passages"; readonly count: number }
  | ({ readonly kind: "claim" } & z.infer<typeof claimEventSchema>)
  | { readonly kind: "answer"; readonly answer: z.infer<typeof answerSchema> };

/**
 * The meaning of an event of `POST /v1/answer`; undefined for those that later servers may add.
 *
 * @throws RequestFailure for an `error` event and for data that are not of the contract.
 */
export function parseAnswerEvent({ event, data }: ServerSentEvent): AnswerEvent | undefined {
  switch (event) {
    case "status":
      return { kind: "stage", ...parseData(statusSchema, data) };
    case "passages":
      return { kind: "passages", count: parseData(passagesSchema, data).passages.length };
    case "claim":
      return { kind: "claim", ...parseData(claimEventSchema, data) };
    case "answer":
      return { kind: "answer", answer: parseData(answerSchema, data) };
    case "error":
      throw failureOfProblem(parseData(problemSchema, data));
    default:
      return undefined;
  }
}

function parseData<Schema extends z.ZodMiniType>(schema: Schema, data: string): z.output<Schema> {
  const parsed = schema.safeParse(parseJson(data));
  if (parsed.success) return parsed.data;
  throw new RequestFailure("broken", { message: "The server sent an event that cannot be read." });
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
