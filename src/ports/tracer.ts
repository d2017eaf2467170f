export type SpanAttributes = Readonly<Record<string, string | number>>;

/** Tells a collector what was done within what, and for how long. Attributes never hold text of questions or documents. */
export interface Tracer {
  /** Does the work in a span of its own, within that of whatever asked for it; a rejection marks the span as failed. */
  within<Result>(
    name: string,
    work: (annotate: (attributes: SpanAttributes) => void) => Promise<Result>,
  ): Promise<Result>;
  /** Sends what has not been sent. */
  close(): Promise<void>;
}
