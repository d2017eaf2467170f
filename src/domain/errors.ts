/** Stable identifiers: clients and tests match on these. Never reuse a retired code. */
export type ErrorCode =
  | "CONFIG_INVALID"
  | "CORPUS_UNREADABLE"
  | "MODEL_UNAVAILABLE"
  | "MODEL_TIMEOUT"
  | "MODEL_OUTPUT_INVALID"
  | "INDEX_MISSING"
  | "INDEX_INCOMPATIBLE"
  | "INDEX_CORRUPT"
  | "INDEX_CONFLICT"
  | "GENERATION_UNKNOWN"
  | "DOCUMENT_UNKNOWN"
  | "MODEL_UNKNOWN"
  | "DOCUMENT_UNREADABLE"
  | "DOCUMENT_CONFLICT"
  | "DOCUMENT_DUPLICATE"
  | "DATA_LOCKED"
  | "DATA_INCOMPATIBLE"
  | "JOB_UNKNOWN"
  | "REQUEST_MALFORMED"
  | "REQUEST_INVALID"
  | "REQUEST_TOO_LARGE"
  | "MEDIA_TYPE_UNSUPPORTED"
  | "KEY_REQUIRED"
  | "KEY_INVALID"
  | "KEY_UNKNOWN"
  | "SCOPE_MISSING"
  | "HOST_FORBIDDEN"
  | "ORIGIN_FORBIDDEN"
  | "PROXY_UNKNOWN"
  | "CSRF_INVALID"
  | "RATE_LIMITED"
  | "QUOTA_EXCEEDED"
  | "TOO_MANY_AT_ONCE"
  | "ROUTE_UNKNOWN"
  | "METHOD_NOT_ALLOWED"
  | "STORAGE_UNAVAILABLE"
  | "RECORD_UNAVAILABLE"
  | "RECORD_UNKNOWN"
  | "STORE_UNAVAILABLE"
  | "BUSY"
  | "CANCELLED";

/** An expected failure. `message` says what failed, which value did it, and what to do about it. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.code = code;
  }
}
