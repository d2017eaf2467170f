import * as z from "zod/v4-mini";
import { RequestFailure, type FailureKind } from "./failure.ts";

/** What the widget reads of RFC 9457 problem documents. */
export const problemSchema = z.object({
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
});

type Problem = z.infer<typeof problemSchema>;

/** The failure that a problem document means. */
export function failureOfProblem(problem: Problem): RequestFailure {
  return new RequestFailure(kindOf(problem.code), {
    message: problem.detail,
    requestId: problem.requestId,
  });
}

/** The failure behind a response that is no success. */
export async function failureOfResponse(response: Response): Promise<RequestFailure> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  if (parsed.success) return failureOfProblem(parsed.data);
  // a proxy in between speaks its own language
  const code = response.status === 429 || response.status >= 502 ? "BUSY" : "";
  return failureOfProblem({ code, detail: response.statusText, requestId: "" });
}

function kindOf(code: string): FailureKind {
  switch (code) {
    case "BUSY":
    case "CANCELLED":
      return "busy";
    case "INDEX_MISSING":
    case "INDEX_CONFLICT":
    case "GENERATION_UNKNOWN":
      return "not-ready";
    case "REQUEST_INVALID":
    case "REQUEST_TOO_LARGE":
      return "rejected";
    default:
      return "broken";
  }
}
