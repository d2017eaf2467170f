import type { DocumentMeta } from "./document.ts";
import type { DocumentFormat } from "./extraction.ts";

/** Fields of the metadata that are told by the text where nobody gives them. */
export type InferredField =
  "title" | "issuer" | "jurisdiction" | "language" | "issuedOn" | "effectiveOn" | "status" | "kind";

/** A document that was added, with where it comes from. */
export interface StoredDocument {
  readonly meta: DocumentMeta;
  /** The file as it was handed over. */
  readonly original: {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
  };
  /** UTF-16 code units of its text. */
  readonly textChars: number;
  readonly format: DocumentFormat;
  readonly encoding: string | null;
  readonly pageCount: number | null;
  /** What was left out, replaced or guessed when its text was read, one sentence each. */
  readonly warnings: readonly string[];
  /** For each field that nobody gave, how it was told: by which line of the text. */
  readonly inferred: Readonly<Partial<Record<InferredField, string>>>;
  /** ISO 8601, UTC. */
  readonly addedAt: string;
}

/** What somebody says of a document; what is left out stays as it is, or is inferred. */
export type DocumentDetails = Partial<
  Pick<DocumentMeta, InferredField | "collections" | "supersedes">
>;

/** What adding a file came to. */
export interface AddedDocument {
  readonly document: StoredDocument;
  /** `unchanged`: the same file was there already; `replaced`: it is a new version of one that was. */
  readonly outcome: "added" | "replaced" | "unchanged";
}
