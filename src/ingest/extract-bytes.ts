import { detectFormat } from "./detect-format.ts";
import type { DocumentFormat, Extraction } from "../domain/extraction.ts";
import type { ExtractionLimits } from "./extraction-limits.ts";
import { unreadable } from "./unreadable.ts";

type Extract = (bytes: Uint8Array, limits: ExtractionLimits) => Extraction | Promise<Extraction>;

/** Each is loaded when a file of its format comes. */
const EXTRACTORS: Readonly<Record<DocumentFormat, () => Promise<Extract>>> = {
  markdown: async () => {
    const { extractText } = await import("./text/extract-text.ts");
    const { requireNarrowTables } = await import("./text/require-narrow-tables.ts");
    return (bytes, { maxColumns }) => {
      const extraction = extractText(bytes, "markdown");
      requireNarrowTables(extraction.text, maxColumns);
      return extraction;
    };
  },
  text: async () => {
    const { extractText } = await import("./text/extract-text.ts");
    return (bytes) => extractText(bytes, "text");
  },
  html: async () => (await import("./html/extract-html.ts")).extractHtml,
  pdf: async () => (await import("./pdf/extract-pdf.ts")).extractPdf,
  docx: async () => (await import("./docx/extract-docx.ts")).extractDocx,
};

/**
 * The text of a file.
 *
 * @throws AppError DOCUMENT_UNREADABLE saying what of it cannot be read, and what to do.
 */
export async function extractBytes(
  name: string,
  bytes: Uint8Array,
  limits: ExtractionLimits,
): Promise<Extraction> {
  const extract = await EXTRACTORS[detectFormat(name, bytes)]();
  const extraction = await extract(bytes, limits);
  const { text } = extraction;
  if (text.trim() === "") throw unreadable("the file holds no words");
  if (text.length > limits.maxChars) {
    throw unreadable(
      `the file holds ${text.length} characters, and at most ${limits.maxChars} are read; split it`,
    );
  }
  return extraction;
}
