export const JOB_KINDS = ["add", "edit", "remove", "index"] as const;
export const JOB_STATES = ["queued", "running", "done", "failed", "cancelled"] as const;

/** A change of the documents that is under way, or was. */
export interface DocumentJob {
  readonly id: string;
  readonly kind: (typeof JOB_KINDS)[number];
  readonly state: (typeof JOB_STATES)[number];
  /** Of the file that is added, or the id of the document that is changed; "" for the index alone. */
  readonly name: string;
  /** What is being done: "reading", "indexing"; null before and after. */
  readonly stage: "waiting" | "reading" | "indexing" | null;
  /** 0 to 1. */
  readonly progress: number;
  readonly problem: { readonly code: string; readonly message: string } | null;
  /** The document that was added or changed; null before it is known, and where it was removed. */
  readonly documentId: string | null;
  /** What adding it came to; null for other jobs and before. */
  readonly outcome: "added" | "replaced" | "unchanged" | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly finishedAt: string | null;
  /** Those that whoever asked for it may see, which decide who else may see it; null for all. */
  readonly collections: readonly string[] | null;
}
