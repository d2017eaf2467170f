/** Why a request came to nothing, as far as whoever asked can do something about it. */
export type FailureKind = "unreachable" | "busy" | "not-ready" | "rejected" | "broken";

/** An expected failure of a request. */
export class RequestFailure extends Error {
  override readonly name = "RequestFailure";
  readonly kind: FailureKind;
  /** What the server named the request; "" where it did not answer. */
  readonly requestId: string;
  /** After how long to try again, where the server says so. */
  readonly retryAfterMs: number | null;

  constructor(
    kind: FailureKind,
    details: { readonly message: string; requestId?: string; retryAfterMs?: number | null },
  ) {
    super(details.message);
    this.kind = kind;
    this.requestId = details.requestId ?? "";
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}
