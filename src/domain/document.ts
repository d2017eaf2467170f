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
  /** Collections that the document belongs to, at least one: a key may be limited to some. */
  readonly collections: readonly string[];
  /** 1 for the first text of a document; each text that replaces another counts one up. */
  readonly version: number;
  /** Id of the text that this one replaces; null for a first version. */
  readonly supersedes: string | null;
  /** The first day on which the next version holds; null where there is none. */
  readonly supersededOn: string | null;
}

/** How a collection may be called. */
export const COLLECTION_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** The collection of documents that name none. */
export const DEFAULT_COLLECTION = "default";

/** What holds of a document of which nothing else is said. */
export const META_DEFAULTS = {
  collections: [DEFAULT_COLLECTION],
  version: 1,
  supersedes: null,
  supersededOn: null,
} as const satisfies Partial<DocumentMeta>;

/** A document as it is stored: every offset in the system points into `text`. */
export interface SourceDocument {
  readonly meta: DocumentMeta;
  /** The file's bytes decoded as UTF-8, unchanged. */
  readonly text: string;
}
