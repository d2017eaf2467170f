/** Why a request came to nothing, as far as whoever asked can do something about it. */
export const FAILURE_KINDS = ["unreachable", "busy", "not-ready", "rejected", "broken"] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** An expected failure of a request. */
export class RequestFailure extends Error {
  override readonly name = "RequestFailure";
  readonly kind: FailureKind;
  /** What the server named the request; "" where it did not answer. */
  readonly requestId: string;

  constructor(
    kind: FailureKind,
    details: { readonly message: string; readonly requestId?: string },
  ) {
    super(details.message);
    this.kind = kind;
    this.requestId = details.requestId ?? "";
  }
}
