import type * as z from "zod/v4-mini";
import { RequestFailure } from "./failure.ts";
import { failureOfResponse } from "./problem.ts";

/** What a request with a JSON body is made of. */
export function postJson(body: unknown) {
  const headers = { "Content-Type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify(body) };
}

/** What the server answers, as the schema reads it. */
export async function getJson<Schema extends z.ZodMiniType>(
  url: URL,
  schema: Schema,
  init: RequestInit,
): Promise<z.output<Schema>> {
  const response = await request(url, init);
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new RequestFailure("broken", { message: "The server sent what cannot be read." });
}

/** A successful response. Cookies go to our own page's server alone; an embedding page's are none of our business. */
export async function request(url: URL, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: "same-origin", ...init });
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new RequestFailure("unreachable", { message: "The server cannot be reached." });
  }
  if (response.ok) return response;
  throw await failureOfResponse(response);
}
