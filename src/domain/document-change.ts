import type { DocumentDetails, StoredDocument } from "./stored-document.ts";

/** On whose behalf a document is changed. */
export interface ChangeContext {
  readonly channel: "http" | "cli";
  /** As `X-Request-Id` tells it; null outside HTTP. */
  readonly requestId: string | null;
  /** Null where no key was shown. */
  readonly keyId: string | null;
  /** Whoever it is sees the documents of these alone; null for all. */
  readonly collections: readonly string[] | null;
}

/** Whoever may run the program in the data directory. */
export const AT_THE_COMMAND_LINE: ChangeContext = {
  channel: "cli",
  requestId: null,
  keyId: null,
  collections: null,
};

/** What is about to happen to an added document. */
export type DocumentChange = {
  /** As it is before the change; a new one as it will be. */
  readonly document: StoredDocument;
} & (
  | {
      /** `replaced`: it is the new version of another text. */
      readonly kind: "added" | "replaced" | "removed";
    }
  | { readonly kind: "edited"; readonly details: DocumentDetails }
);
