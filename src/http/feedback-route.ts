import type { RequestHandler } from "express";
import type { FeedbackStore } from "../ports/feedback-store.ts";
import { parseRequest } from "./parse-request.ts";
import type { FeedbackSchema } from "./feedback-schema.ts";

/** `POST /v1/feedback`: keeps what somebody thought of an answer; 201 with the record's id once it is on disk. */
export function feedbackRoute(feedback: FeedbackStore, schema: FeedbackSchema): RequestHandler {
  return async (request, response) => {
    const { id } = await feedback.append(parseRequest(schema, request.body));
    response.status(201).set("Cache-Control", "no-store").json({ id });
  };
}
