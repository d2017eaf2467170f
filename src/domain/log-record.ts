/**
 * What a record of the log tells of. `segment`: a file was begun. `program`: what answers are made with. `claim`: a
 * claim is about to be streamed. `answer`: an answer is about to leave. `abandoned`: a question ended without its
 * answer after claims had been streamed. `mend`: a crash had left something. `purge`: personal data were deleted.
 * `retention`: whole files were deleted. `document`: a document was added, changed or removed.
 */
export const RECORD_KINDS = [
  "segment",
  "program",
  "claim",
  "answer",
  "abandoned",
  "mend",
  "purge",
  "retention",
  "document",
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** A record before it has its place in the log. Both parts are plain JSON. */
export interface NewRecord {
  readonly kind: RecordKind;
  /** What stays for ever. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Personal data: what a purge deletes, leaving its hash. Null: the record has none. */
  readonly contents: Readonly<Record<string, unknown>> | null;
}

/** A record as it stands in the log. */
export interface LogRecord extends NewRecord {
  /** From 1, without a gap. */
  readonly seq: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** SHA-256 of the record; the next one names it. */
  readonly hash: string;
  /** Whether it had contents that were purged. */
  readonly purged: boolean;
}
