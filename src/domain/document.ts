/** Where a rule applies: "HK", "TW", "CN" or "INT". */
export type Jurisdiction = "HK" | "TW" | "CN" | "INT";

export type DocumentStatus = "in-force" | "superseded" | "draft" | "not-in-force" | "informational";

/** What kind of text a document is: it decides which parser reads it. */
export type DocumentKind = "policy-statement" | "report" | "statute" | "circular" | "text";

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
