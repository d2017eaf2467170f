import type { ChangeContext, DocumentChange } from "./document-change.ts";

/** A change of an added document as its record tells it. */
export interface RecordedChange {
  readonly seq: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly change: DocumentChange["kind"];
  readonly documentId: string;
  readonly supersedes: string | null;
  readonly collections: readonly string[];
  /** What was given of an edited document. */
  readonly fields: readonly string[];
  /** Null of records by versions that did not tell. */
  readonly channel: ChangeContext["channel"] | null;
  readonly requestId: string | null;
  /** What was answered from until then; null where there was no index. */
  readonly generation: string | null;
  /** Null once it was purged. */
  readonly contents: {
    readonly keyId: string | null;
    /** Name of the file. */
    readonly file: string;
    readonly title: string;
    /** What each of `fields` became. */
    readonly given: Readonly<Record<string, unknown>>;
  } | null;
}
