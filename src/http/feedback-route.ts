import { z } from "zod/v4";
import type { FeedbackStore } from "../ports/feedback-store.ts";
import type { Route } from "./contract/operation.ts";
import type { FeedbackSchema } from "./feedback-schema.ts";
import { parseRequest } from "./parse-request.ts";

/** `POST /v1/feedback`: keeps what somebody thought of an answer; 201 with the record's id once it is on disk. */
export function feedbackRoute(feedback: FeedbackStore, schema: FeedbackSchema): Route {
  return {
    operation: {
      id: "sendFeedback",
      method: "POST",
      path: "/v1/feedback",
      tag: "feedback",
      scope: "feedback",
      summary: "Say what you think of an answer",
      description: "Kept with the records, for those who evaluate the answers.",
      body: { type: "application/json", schema },
      responses: {
        201: {
          description: "It is on disk",
          content: { "application/json": z.object({ id: z.string() }) },
        },
      },
      problems: ["STORAGE_UNAVAILABLE"],
    },
    handlers: [
      async (request, response) => {
        const { id } = await feedback.append(parseRequest(schema, request.body));
        response.status(201).set("Cache-Control", "no-store").json({ id });
      },
    ],
  };
}
