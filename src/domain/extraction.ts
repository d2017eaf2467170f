export const DOCUMENT_FORMATS = ["markdown", "text", "html", "pdf", "docx"] as const;

/** What a file is, told by its content; only text and Markdown are told apart by their names. */
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** The text of a file, as it is stored, cited and searched. */
export interface Extraction {
  readonly format: DocumentFormat;
  /** Lines end in "\n"; headings are Markdown's, cells are set apart by tabs, pages begin with "\f第 3 頁". */
  readonly text: string;
  /** What the file says of itself beside its text: the title of a web page. */
  readonly title: string | null;
  /** As a file of text was written; null for other formats. */
  readonly encoding: string | null;
  readonly pageCount: number | null;
  /** What was left out, replaced or guessed, one sentence each. */
  readonly warnings: readonly string[];
}
