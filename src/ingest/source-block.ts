/** A part of a document of styled text (HTML, DOCX), on its way to plain text. */
export type SourceBlock =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** Cells by row; a cell that goes on from the row above is "". */
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "footnote"; readonly label: number; readonly text: string };
