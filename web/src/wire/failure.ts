/** Why a request came to nothing, as far as whoever asked can do something about it. */
export const FAILURE_KINDS = [
  "unreachable",
  "busy",
  "not-ready",
  "not-allowed",
  "rejected",
  "broken",
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

interface FailureDetails {
  readonly message: string;
  readonly code?: string;
  readonly requestId?: string;
  readonly retryAfterSeconds?: number | null;
}

/** An expected failure of a request. */
export class RequestFailure extends Error {
  override readonly name = "RequestFailure";
  readonly kind: FailureKind;
  /** The server's own name for what went wrong; "" where it did not answer. */
  readonly code: string;
  /** What the server named the request; "" where it did not answer. */
  readonly requestId: string;
  /** When to try again, as far as the server says; null where it does not. */
  readonly retryAfterSeconds: number | null;

  constructor(kind: FailureKind, details: FailureDetails) {
    super(details.message);
    this.kind = kind;
    this.code = details.code ?? "";
    this.requestId = details.requestId ?? "";
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
  }
}
