import type { DocumentFormat } from "../domain/extraction.ts";
import { unreadable } from "./unreadable.ts";

/** What a name says that a file is. */
const BY_NAME: readonly (readonly [RegExp, DocumentFormat])[] = [
  [/\.(?:md|markdown)$/i, "markdown"],
  [/\.(?:txt|text)$/i, "text"],
  [/\.(?:html?|xhtml)$/i, "html"],
  [/\.pdf$/i, "pdf"],
  [/\.docx$/i, "docx"],
];

/** Files that are known and not read, by how they begin, with what to do. */
const REFUSED: readonly (readonly [start: string, what: string])[] = [
  ["d0cf11e0a1b11ae1", "an old Office file (.doc, .xls); save it as .docx or PDF"],
  ["7b5c727466", "a Rich Text file; save it as .docx or PDF"],
  ["89504e470d0a1a0a", "an image; have its text recognised (OCR) first"],
  ["ffd8ff", "an image; have its text recognised (OCR) first"],
  ["474946383", "an image; have its text recognised (OCR) first"],
  ["49492a00", "an image; have its text recognised (OCR) first"],
  ["4d4d002a", "an image; have its text recognised (OCR) first"],
  ["1f8b", "a packed file; unpack it first"],
  ["526172211a07", "a packed file; unpack it first"],
  ["377abcaf271c", "a packed file; unpack it first"],
  ["7f454c46", "a program"],
  ["4d5a", "a program"],
];

/** The formats that a name may stand for; undefined for any other name. */
function formatOfName(name: string): DocumentFormat | undefined {
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
}

/**
 * What the file is, by its first bytes; its name only tells Markdown, text and HTML apart.
 *
 * @throws AppError DOCUMENT_UNREADABLE where its content is of no format that is read, or of another than it is named.
 */
export function detectFormat(name: string, bytes: Uint8Array): DocumentFormat {
  const named = formatOfName(name);
  if (bytes.length === 0) throw unreadable("the file is empty");
  const found = binaryFormatOf(bytes);
  if (found !== null && named !== undefined && named !== found) {
    throw unreadable(
      `the file is named as ${named}, but it holds ${found}; give it its right name`,
    );
  }
  if (found !== null) return found;
  if (named === "pdf" || named === "docx") {
    throw unreadable(`the file is named as ${named}, but it is none; give it its right name`);
  }
  return named ?? (looksLikeHtml(bytes) ? "html" : "text");
}

function binaryFormatOf(bytes: Uint8Array): "pdf" | "docx" | null {
  const start = Buffer.from(bytes.subarray(0, 1024));
  // PDF readers take a header that stands within the first 1024 bytes
  if (start.includes("%PDF-")) return "pdf";
  if (start.subarray(0, 4).toString("hex") === "504b0304") return "docx";
  const hex = start.subarray(0, 16).toString("hex");
  const refused = REFUSED.find(([prefix]) => hex.startsWith(prefix));
  if (refused !== undefined) throw unreadable(`the file is ${refused[1]}`);
  return null;
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
  return /^\s*(?:<!doctype html|<html|<head|<body)/i.test(start.replace(/^\u00ef\u00bb\u00bf/, ""));
}
