import { unreadable } from "../unreadable.ts";

/** What a font leaves that does not say which characters its shapes are: control characters, private ones, U+FFFD. */
const MEANINGLESS = /[^\P{Cc}\n\f\t\r]|\p{Co}|\ufffd/gu;

/**
 * Lets a PDF's words pass of which at least half can be read, as they were extracted.
 *
 * @throws AppError DOCUMENT_UNREADABLE otherwise: what would be indexed are the numbers of shapes.
 */
export function requireLegible(text: string): void {
  const visible = text.replace(/\s/gu, "");
  const legible = visible.replace(MEANINGLESS, "");
  if (2 * legible.length >= visible.length) return;
  throw unreadable(
    "the PDF's fonts do not say which characters most of its shapes are; save it anew so that its text can be copied, or have it recognised (OCR)",
  );
}
