import type { SourceDocument } from "../../src/domain/document.ts";

/** A question with the sentences that answer it: none for an unanswerable one. */
export interface LabelledQuestion {
  readonly id: string;
  /** Where it comes from: left out one at a time in cross-validation. */
  readonly source: string;
  /** The document that it was written about, also where that is silent; "" for the product's own corpus. */
  readonly documentId: string;
  readonly question: string;
  /** Verbatim evidence by document. */
  readonly evidence: readonly { readonly documentId: string; readonly quote: string }[];
  /** Documents that are asked, all by default. */
  readonly documentIds?: readonly string[];
  /** Documents to leave out, so that an answerable question becomes one that the corpus is silent on. */
  readonly hiddenDocumentIds: readonly string[];
}

/** Documents, and labelled questions about them. */
export interface LabelledSet {
  readonly documents: readonly SourceDocument[];
  readonly questions: readonly LabelledQuestion[];
}
