import type { DocumentDetails, StoredDocument } from "./stored-document.ts";

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
