import { parse, type DefaultTreeAdapterTypes } from "parse5";
import type { Extraction } from "../../domain/extraction.ts";
import type { ExtractionLimits } from "../extraction-limits.ts";
import { renderBlocks } from "../render-blocks.ts";
import { cleanText } from "../text/clean-text.ts";
import { decodeText } from "../text/decode-text.ts";
import { replacedWarning } from "../text/extract-text.ts";
import { readHtmlBlocks } from "./html-blocks.ts";
import { childElements, textOf } from "./html-tree.ts";

/** Where a page says how it is written, if it does: the Encoding Standard looks at the first 1024 bytes. */
const DECLARATION = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/** The words of a web page: headings, paragraphs, lists, tables and footnotes, without what is hidden or runs. */
export function extractHtml(bytes: Uint8Array, limits: ExtractionLimits): Extraction {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const {
    text: source,
    encoding,
    replaced,
  } = decodeText(bytes, DECLARATION.exec(start)?.[1] ?? null);
  const { text: markup, warnings } = cleanText(source);
  const page = parse(markup);
  const { blocks, hidden } = readHtmlBlocks(page, limits);
  // entities may stand for characters that the markup does not hold
  const shown = cleanText(renderBlocks(blocks, limits));
  const left = hidden === 0 ? [] : [`${hidden} hidden or struck parts of the page were left out`];
  return {
    format: "html",
    text: shown.text,
    title: titleOf(page),
    encoding,
    pageCount: null,
    warnings: [
      ...replacedWarning(replaced, encoding),
      ...new Set([...warnings, ...shown.warnings]),
      ...left,
    ],
  };
}

function titleOf(page: DefaultTreeAdapterTypes.Document): string | null {
  const html = childElements(page).find(({ tagName }) => tagName === "html");
  const head = html && childElements(html).find(({ tagName }) => tagName === "head");
  const title = head && childElements(head).find(({ tagName }) => tagName === "title");
  const words = title === undefined ? "" : textOf(title).replace(/\s+/g, " ").trim();
  return words === "" ? null : words;
}
