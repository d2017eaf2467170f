export const JURISDICTIONS = ["HK", "TW", "CN", "INT"] as const;

/** Where a rule applies. */
export type Jurisdiction = (typeof JURISDICTIONS)[number];

export const DOCUMENT_STATUSES = [
  "in-force",
  "superseded",
  "draft",
  "not-in-force",
  "informational",
] as const;

/** Whether a rule applies; a report or a guide is "informational". */
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

export const DOCUMENT_KINDS = [
  "policy-statement",
  "report",
  "statute",
  "circular",
  "text",
] as const;

/** What kind of text a document is: it decides which parser reads it. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What `corpus/manifest.json` says about one document. Dates are ISO 8601 calendar dates. */
export interface DocumentMeta {
  /** Path under the corpus folder without extension, `/` written `~`. */
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  /** Null where neither the manifest nor the text tells. */
  readonly jurisdiction: Jurisdiction | null;
  /** BCP 47: "zh-Hant-HK", "zh-Hant-TW", "zh-Hans-CN". */
  readonly language: string;
  /** Null where neither the manifest nor the text tells. */
  readonly issuedOn: string | null;
  readonly effectiveOn: string | null;
  readonly status: DocumentStatus;
  readonly kind: DocumentKind;
  /** SHA-256 of the source file's bytes, lower-case hex. */
  readonly sourceSha256: string;
}

/** A document as it is stored: every offset in the system points into `text`. */
export interface SourceDocument {
  readonly meta: DocumentMeta;
  /** The file's bytes decoded as UTF-8, unchanged. */
  readonly text: string;
}
