import type { ProblemCode } from "../problem.ts";
import type { Operation } from "./operation.ts";

/** Whatever is asked: the request cannot be read, its sender may not ask or not so often, or the server is broken. */
const ALWAYS: readonly ProblemCode[] = [
  "REQUEST_MALFORMED",
  "REQUEST_TIMEOUT",
  "HOST_FORBIDDEN",
  "ORIGIN_FORBIDDEN",
  "PROXY_UNKNOWN",
  "KEY_INVALID",
  "CSRF_INVALID",
  "RATE_LIMITED",
  "QUOTA_EXCEEDED",
  "STORAGE_UNAVAILABLE",
  "HEADERS_TOO_LARGE",
  "INTERNAL_ERROR",
];
const WITH_SCOPE: readonly ProblemCode[] = ["KEY_REQUIRED", "SCOPE_MISSING"];
const WITH_BODY: readonly ProblemCode[] = [
  "MEDIA_TYPE_UNSUPPORTED",
  "REQUEST_TOO_LARGE",
  "REQUEST_INVALID",
  "TOO_MANY_AT_ONCE",
  "BUSY",
];

/** What keeps the assistant from its work. */
export const ASSISTANT_PROBLEMS: readonly ProblemCode[] = [
  "INDEX_MISSING",
  "INDEX_INCOMPATIBLE",
  "INDEX_CORRUPT",
  "INDEX_CONFLICT",
  "GENERATION_UNKNOWN",
  "STORE_UNAVAILABLE",
  "MODEL_UNAVAILABLE",
  "MODEL_TIMEOUT",
  "MODEL_OUTPUT_INVALID",
  "CANCELLED",
];

/** Every code that the operation may answer with. */
export function problemsOf(operation: Operation): ReadonlySet<ProblemCode> {
  const { scope, body, query, problems = [] } = operation;
  return new Set([
    ...ALWAYS,
    ...(scope === null ? [] : WITH_SCOPE),
    ...(body === undefined ? [] : WITH_BODY),
    ...(query === undefined ? [] : (["REQUEST_INVALID"] as const)),
    ...problems,
  ]);
}
