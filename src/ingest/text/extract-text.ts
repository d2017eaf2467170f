import type { Extraction } from "../../domain/extraction.ts";
import { cleanText } from "./clean-text.ts";
import { decodeText } from "./decode-text.ts";

/** A file of text or Markdown, converted to UTF-8. */
export function extractText(bytes: Uint8Array, format: "text" | "markdown"): Extraction {
  const { text: decoded, encoding, replaced } = decodeText(bytes);
  const { text, warnings } = cleanText(decoded);
  return {
    format,
    text,
    title: null,
    encoding,
    pageCount: null,
    warnings: [...replacedWarning(replaced, encoding), ...warnings],
  };
}

/** What a reader should know of characters that could not be decoded. */
export function replacedWarning(replaced: number, encoding: string): string[] {
  return replaced === 0
    ? []
    : [`${replaced} characters are not valid ${encoding} and were replaced by U+FFFD`];
}
