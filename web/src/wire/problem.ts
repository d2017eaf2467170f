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
export function failureOfProblem(
  problem: Problem,
  retryAfterSeconds: number | null = null,
): RequestFailure {
  return new RequestFailure(kindOf(problem.code), {
    message: problem.detail,
    code: problem.code,
    requestId: problem.requestId,
    retryAfterSeconds,
  });
}

/** The failure behind a response that is no success. */
export async function failureOfResponse(response: Response): Promise<RequestFailure> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  const retryAfter = retryAfterOf(response);
  if (parsed.success) return failureOfProblem(parsed.data, retryAfter);
  // a proxy in between speaks its own language
  const code = response.status === 429 || response.status >= 502 ? "BUSY" : "";
  return failureOfProblem({ code, detail: response.statusText, requestId: "" }, retryAfter);
}

/** In seconds; a proxy may send a date, which is left to the reader's patience. */
function retryAfterOf({ headers }: Response): number | null {
  const value = headers.get("Retry-After") ?? "";
  return /^\d{1,6}$/u.test(value) ? Number(value) : null;
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  BUSY: "busy",
  RATE_LIMITED: "busy",
  QUOTA_EXCEEDED: "busy",
  TOO_MANY_AT_ONCE: "busy",
  CANCELLED: "busy",
  INDEX_MISSING: "not-ready",
  INDEX_CONFLICT: "not-ready",
  GENERATION_UNKNOWN: "not-ready",
  KEY_REQUIRED: "not-allowed",
  KEY_INVALID: "not-allowed",
  SCOPE_MISSING: "not-allowed",
  CSRF_INVALID: "not-allowed",
  ORIGIN_FORBIDDEN: "not-allowed",
  HOST_FORBIDDEN: "not-allowed",
  REQUEST_INVALID: "rejected",
  REQUEST_TOO_LARGE: "rejected",
};

/** Codes that a later server may add are broken, as far as the reader is concerned. */
function kindOf(code: string): FailureKind {
  return Object.hasOwn(KINDS, code) ? (KINDS[code] ?? "broken") : "broken";
}
