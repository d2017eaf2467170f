export type SpanAttributes = Readonly<Record<string, string | number>>;

/** The headers of a request that say of which trace it is a part (W3C Trace Context); empty ones are none. */
export interface IncomingTrace {
  readonly traceparent: string;
  readonly tracestate: string;
}

/** Tells a collector what was done within what, and for how long. Attributes never hold text of questions or documents. */
export interface Tracer {
  /**
   * Does the work in a span of its own, within that of whatever asked for it; a rejection marks the span as failed.
   * With `incoming` it is that of a request from outside, and goes on with the trace that the request names.
   */
  within<Result>(
    name: string,
    work: (annotate: (attributes: SpanAttributes) => void) => Promise<Result>,
    incoming?: IncomingTrace,
  ): Promise<Result>;
  /** Sends what has not been sent. */
  close(): Promise<void>;
}
