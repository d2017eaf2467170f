import { fileURLToPath } from "node:url";
import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";
import type { Extraction } from "../../domain/extraction.ts";
import type { ExtractionLimits } from "../extraction-limits.ts";
import { cleanText } from "../text/clean-text.ts";
import { unreadable } from "../unreadable.ts";
import { composePages } from "./compose-pages.ts";
import type { PageContent } from "./page-content.ts";
import { readPage } from "./read-page.ts";
import { requireLegible } from "./require-legible.ts";

/** A file whose end is missing breaks off: the mark of its end stands in its last bytes. */
const END_BYTES = 2048;

/**
 * The words of a PDF. It is run in a thread of its own (extraction-worker.ts): the library works on the thread that
 * loads it, and needs a stand-in for a class of browsers there. Nothing that the file holds is ever run.
 *
 * @throws AppError DOCUMENT_UNREADABLE for files that are encrypted, damaged, too long, or mostly scans or shapes
 * that stand for no characters.
 */
export async function extractPdf(bytes: Uint8Array, limits: ExtractionLimits): Promise<Extraction> {
  if (!Buffer.from(bytes.subarray(-END_BYTES)).includes("%%EOF")) {
    throw unreadable("the PDF breaks off before its end; get the file again");
  }
  const pdfjs = await loadLibrary();
  const document = await openDocument(pdfjs, bytes);
  try {
    requireLength(document, limits);
    const pages: PageContent[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await readPage(await document.getPage(number), pdfjs.OPS));
    }
    const scanned = refuseScans(pages);
    const composed = composePages(pages);
    requireLegible(composed);
    const { text, warnings } = cleanText(composed);
    return {
      format: "pdf",
      text,
      title: null,
      encoding: null,
      pageCount: pages.length,
      warnings: [...scanned, ...warnings],
    };
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    await document.destroy();
  }
}

async function loadLibrary() {
  // Only painting uses the class; without it the library cannot be loaded.
  if (!("DOMMatrix" in globalThis)) Object.assign(globalThis, { DOMMatrix: Object });
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

async function openDocument(
  pdfjs: Awaited<ReturnType<typeof loadLibrary>>,
  bytes: Uint8Array,
): Promise<PDFDocumentProxy> {
  const folder = (name: string): string =>
    fileURLToPath(new URL(`${name}/`, import.meta.resolve("pdfjs-dist/package.json")));
  try {
    return await pdfjs.getDocument({
      // the library takes the bytes away from whoever gives them
      data: new Uint8Array(bytes),
      cMapUrl: folder("cmaps"),
      cMapPacked: true,
      standardFontDataUrl: folder("standard_fonts"),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      // no picture is decoded
      maxImageSize: 1,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    throw asUnreadable(error);
  }
}

function asUnreadable(error: unknown): Error {
  const name = error instanceof Error ? error.name : "";
  if (name === "AppError" && error instanceof Error) return error;
  if (name === "PasswordException") {
    return unreadable("the PDF is encrypted; save it without a password first", error);
  }
  return unreadable("the PDF is damaged and cannot be read; save it anew, or get it again", error);
}

function requireLength({ numPages }: PDFDocumentProxy, { maxPages }: ExtractionLimits): void {
  if (numPages <= maxPages) return;
  throw unreadable(`the PDF has ${numPages} pages, and at most ${maxPages} are read; split it`);
}

/** Warns of pages without words; refuses a file where these are the most. */
function refuseScans(pages: readonly PageContent[]): string[] {
  const scanned = pages.filter(({ runs, hasPicture }) => runs.length === 0 && hasPicture);
  if (scanned.length === 0 && pages.some(({ runs }) => runs.length > 0)) return [];
  const numbers = listNumbers(scanned.map(({ number }) => number));
  if (scanned.length === 0) throw unreadable("the PDF holds no words");
  if (2 * scanned.length > pages.length) {
    throw unreadable(
      `${numbers} of the PDF's ${pages.length} pages are pictures without words; have their text recognised (OCR) first`,
    );
  }
  return [
    `page ${numbers}: a picture without words, which was left out; have its text recognised (OCR) and add the file again`,
  ];
}

/** Ascending numbers, runs of them drawn together: 1-3, 7. */
export function listNumbers(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open?.[1] === number - 1) open[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}
