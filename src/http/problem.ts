import { AppError, type ErrorCode } from "../domain/errors.ts";

/** Codes of failures that only the HTTP edge knows; never reused, as those of AppError. */
export type ProblemCode = ErrorCode | "HEADERS_TOO_LARGE" | "REQUEST_TIMEOUT" | "INTERNAL_ERROR";

interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** Shown in place of the error's own message, which may name files of this machine. */
  readonly detail?: string;
  readonly retryAfterSeconds?: number;
}

/** The only place where a failure is given an HTTP status. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemKind>> = {
  REQUEST_MALFORMED: { status: 400, title: "The request cannot be read" },
  KEY_REQUIRED: { status: 401, title: "A key is needed" },
  KEY_INVALID: { status: 401, title: "The key is not good" },
  KEY_UNKNOWN: { status: 404, title: "There is no such key" },
  SCOPE_MISSING: { status: 403, title: "The key does not allow this" },
  HOST_FORBIDDEN: { status: 403, title: "The server is not asked under this name" },
  ORIGIN_FORBIDDEN: { status: 403, title: "Pages of this origin may not ask" },
  PROXY_UNKNOWN: { status: 403, title: "The request came through an unknown proxy" },
  CSRF_INVALID: { status: 403, title: "The request does not prove that it comes from its session" },
  ROUTE_UNKNOWN: { status: 404, title: "There is no such route" },
  RECORD_UNKNOWN: { status: 404, title: "There is no such record" },
  DOCUMENT_UNKNOWN: { status: 404, title: "There is no such document" },
  MODEL_UNKNOWN: { status: 404, title: "There is no such model" },
  JOB_UNKNOWN: { status: 404, title: "There is no such job" },
  METHOD_NOT_ALLOWED: { status: 405, title: "The route does not take this method" },
  REQUEST_TIMEOUT: { status: 408, title: "The request came too slowly" },
  DOCUMENT_CONFLICT: { status: 409, title: "The document cannot be changed so" },
  DOCUMENT_DUPLICATE: { status: 409, title: "The same text is there already" },
  REQUEST_TOO_LARGE: { status: 413, title: "The request body is too large" },
  MEDIA_TYPE_UNSUPPORTED: { status: 415, title: "The body's type is not supported" },
  REQUEST_INVALID: { status: 422, title: "The request has wrong fields" },
  RATE_LIMITED: { status: 429, title: "Too many requests" },
  QUOTA_EXCEEDED: { status: 429, title: "The key's requests of the day are used up" },
  TOO_MANY_AT_ONCE: {
    status: 429,
    title: "Too many requests of the key are in hand",
    retryAfterSeconds: 1,
  },
  DOCUMENT_UNREADABLE: { status: 422, title: "The file cannot be read" },
  HEADERS_TOO_LARGE: { status: 431, title: "The request headers are too large" },
  BUSY: { status: 503, title: "The server is busy", retryAfterSeconds: 1 },
  INDEX_MISSING: {
    status: 503,
    title: "No index is loaded",
    detail: "There is no index to answer from yet. Build one with `yiju index`, then ask again.",
    retryAfterSeconds: 5,
  },
  DATA_LOCKED: unavailable("The documents are being changed"),
  DATA_INCOMPATIBLE: unavailable("The documents were written by another version"),
  INDEX_INCOMPATIBLE: unavailable("The index was made by another version"),
  INDEX_CORRUPT: unavailable("The index is damaged"),
  INDEX_CONFLICT: unavailable("The index is being replaced"),
  GENERATION_UNKNOWN: unavailable("The index was replaced while the request ran"),
  STORE_UNAVAILABLE: unavailable("The index cannot be reached"),
  STORAGE_UNAVAILABLE: unavailable("What was sent cannot be kept"),
  RECORD_UNAVAILABLE: unavailable("The answer cannot be recorded"),
  MODEL_UNAVAILABLE: unavailable("The model is not available"),
  MODEL_TIMEOUT: unavailable("The model took too long"),
  MODEL_OUTPUT_INVALID: unavailable("The model gave nothing that can be used"),
  CANCELLED: unavailable("The server stopped before it had finished"),
  CONFIG_INVALID: internal(),
  CORPUS_UNREADABLE: internal(),
  INTERNAL_ERROR: internal(),
};

/** Every code, in the order of the statuses. */
// SAFETY: the table has these keys and no others
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** A wrong field of a request. `path` is as in `filter.jurisdictions[0]`; "" is the whole body. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** RFC 9457, with `code`, `requestId` and `errors` as extension members. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly requestId: string;
  readonly errors?: readonly FieldError[] | undefined;
}

/** REQUEST_INVALID with the fields that are wrong. */
export class RequestInvalidError extends AppError {
  readonly errors: readonly FieldError[];

  /** `whole` is what a path of "" stands for. */
  constructor(errors: readonly FieldError[], whole = "the body") {
    const list = errors.map(({ path, message }) => `${path === "" ? whole : path} ${message}`);
    super("REQUEST_INVALID", `The request has wrong fields: ${list.join("; ")}.`);
    this.errors = errors;
  }
}

/** The code of any failure; INTERNAL_ERROR for one that nobody expected. */
export function problemCodeOf(error: unknown): ProblemCode {
  return error instanceof AppError ? error.code : "INTERNAL_ERROR";
}

/** The document for any failure; what was not meant for clients is left out of it. */
export function problemOf(error: unknown, requestId: string): ProblemDocument {
  const code = problemCodeOf(error);
  const problem = problemOfCode(code, {
    requestId,
    detail: error instanceof AppError ? error.message : "",
  });
  return error instanceof RequestInvalidError ? { ...problem, errors: error.errors } : problem;
}

/** The document for a code; the code's own detail, if it has one, stands before `detail`. */
export function problemOfCode(
  code: ProblemCode,
  occurrence: { readonly requestId: string; readonly detail: string },
): ProblemDocument {
  const { status, title, detail } = PROBLEMS[code];
  return {
    type: `urn:yiju:problem:${code.toLowerCase().replaceAll("_", "-")}`,
    title,
    status,
    detail: detail ?? occurrence.detail,
    code,
    requestId: occurrence.requestId,
  };
}

function unavailable(title: string): ProblemKind {
  const detail = "The server cannot answer at the moment; its log says why. Try again later.";
  return { status: 503, title, detail, retryAfterSeconds: 5 };
}

function internal(): ProblemKind {
  const detail = "Something went wrong that should not have. The server's log has the details.";
  return { status: 500, title: "Internal error", detail };
}
