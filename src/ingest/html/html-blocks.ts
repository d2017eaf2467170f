import type { DefaultTreeAdapterTypes } from "parse5";
import { roman } from "../number-format.ts";
import type { ExtractionLimits } from "../extraction-limits.ts";
import { superscript } from "../render-blocks.ts";
import type { SourceBlock } from "../source-block.ts";
import { unreadable } from "../unreadable.ts";
import { wordsOfBlocks } from "../words-of-blocks.ts";
import { findNotes } from "./find-notes.ts";
import { laysOut, readHtmlTable } from "./html-table.ts";
import { attributeOf, childElements, isElement, textOf, type HtmlElement } from "./html-tree.ts";
import { isHidden, isLeftOut } from "./unread-parts.ts";

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main menu ol p pre section summary table td th tr ul".split(
    " ",
  ),
);

/** The blocks of a page in order, and how many parts of it were hidden from readers or struck out. */
export interface HtmlBlocks {
  readonly blocks: readonly SourceBlock[];
  readonly hidden: number;
}

/** The state of reading one page. */
interface Reading {
  readonly limits: ExtractionLimits;
  readonly blocks: SourceBlock[];
  /** Footnotes' numbers by the id of the element that holds their words. */
  readonly notes: ReadonlyMap<string, number>;
  /** Words of the paragraph that is open. */
  words: string;
  /** What the next words are to begin with: a list's number or bullet. */
  label: string;
  /** Whether line breaks count, and a blank line ends a paragraph. */
  keepsLines: boolean;
  hidden: number;
}

/**
 * @throws AppError DOCUMENT_UNREADABLE for elements within more than `maxDepth` others, and for rows of more than
 *   `maxColumns` cells.
 */
export function readHtmlBlocks(
  page: DefaultTreeAdapterTypes.Document,
  limits: ExtractionLimits,
): HtmlBlocks {
  requireDepth(page, limits.maxDepth);
  const notes = findNotes(page);
  const open = { words: "", label: "", keepsLines: false, hidden: 0 };
  const reading: Reading = { limits, blocks: [], notes, ...open };
  readChildren(page, reading);
  closeParagraph(reading);
  return { blocks: reading.blocks, hidden: reading.hidden };
}

// Without recursion, so that it is this that refuses a page and not the stack.
function requireDepth(page: DefaultTreeAdapterTypes.Document, maxDepth: number): void {
  let level: readonly DefaultTreeAdapterTypes.ParentNode[] = [page];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) {
      throw unreadable(`elements stand within more than ${maxDepth} others; the page is damaged`);
    }
    level = level.flatMap((node) => node.childNodes.filter(isElement));
  }
}

function readChildren(parent: DefaultTreeAdapterTypes.ParentNode, reading: Reading): void {
  for (const node of parent.childNodes) {
    if (isElement(node)) readElement(node, reading);
    else if ("value" in node) addWords(node.value, reading);
  }
}

function readElement(element: HtmlElement, reading: Reading): void {
  if (isLeftOut(element)) return;
  if (isHidden(element)) reading.hidden++;
  else readVisible(element, reading);
}

function readVisible(element: HtmlElement, reading: Reading): void {
  const { tagName } = element;
  const isBlock = BLOCKS.has(tagName);
  const note = isBlock ? reading.notes.get(attributeOf(element, "id") ?? "") : undefined;
  if (note !== undefined) readNote(element, note, reading);
  else (READERS.get(tagName) ?? (isBlock ? readBlock : readChildren))(element, reading);
}

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];

const READERS: ReadonlyMap<string, (element: HtmlElement, reading: Reading) => void> = new Map([
  ...HEADINGS.map((tagName) => [tagName, readHeading] as const),
  ["table", readTable],
  ["pre", readPreformatted],
  ["ol", readList],
  ["ul", readList],
  [
    "br",
    (_element, reading) => {
      reading.words += "\n";
    },
  ],
  [
    "sup",
    (element, reading) => {
      reading.words += raised(element);
    },
  ],
]);

/** A number as a footnote's mark; other raised words as they are. */
function raised(element: HtmlElement): string {
  const words = textOf(element).trim();
  const digits = /^[[(]?(\d{1,3})[\])]?$/.exec(words)?.[1];
  return digits === undefined ? words : superscript(Number(digits));
}

function addWords(value: string, reading: Reading): void {
  if (reading.keepsLines) {
    addLines(value, reading);
    return;
  }
  const words = value.replace(/[^\S\u3000]+/gu, " ");
  if (words === "" || (words === " " && /(?:^|\s)$/.test(reading.words))) return;
  reading.words += words;
}

function addLines(value: string, reading: Reading): void {
  const [first = "", ...others] = value.split(/\n[^\S\n]*\n\s*/u);
  reading.words += first;
  for (const paragraph of others) {
    closeParagraph(reading);
    reading.words = paragraph;
  }
}

function closeParagraph(reading: Reading): void {
  const text = reading.words.trim();
  if (text !== "") {
    reading.blocks.push({ kind: "paragraph", text: reading.label + text });
    reading.label = "";
  }
  reading.words = "";
}

function readBlock(element: HtmlElement, reading: Reading): void {
  closeParagraph(reading);
  readChildren(element, reading);
  closeParagraph(reading);
}

function readPreformatted(element: HtmlElement, reading: Reading): void {
  const { keepsLines } = reading;
  closeParagraph(reading);
  reading.keepsLines = true;
  readChildren(element, reading);
  closeParagraph(reading);
  reading.keepsLines = keepsLines;
}

function wordsWithin(element: HtmlElement, reading: Reading): string {
  const inner: Reading = { ...reading, blocks: [], words: "", label: "" };
  readChildren(element, inner);
  closeParagraph(inner);
  reading.hidden = inner.hidden;
  return wordsOfBlocks(inner.blocks);
}

function readHeading(element: HtmlElement, reading: Reading): void {
  const level = HEADINGS.indexOf(element.tagName) + 1;
  closeParagraph(reading);
  reading.label = "";
  reading.blocks.push({ kind: "heading", level, text: wordsWithin(element, reading) });
}

function readNote(element: HtmlElement, label: number, reading: Reading): void {
  closeParagraph(reading);
  reading.label = "";
  // the number that stands before the words, and the arrow that leads back
  const text = wordsWithin(element, reading)
    .replace(/^\s*(?:[[(]?\d{1,3}[\]).]?|[⁰¹²³⁴-⁹]+)\s*/, "")
    .replace(/\s*[↩↑^]\ufe0e?\s*$/u, "");
  if (text !== "") reading.blocks.push({ kind: "footnote", label, text });
}

function readTable(element: HtmlElement, reading: Reading): void {
  closeParagraph(reading);
  if (laysOut(element)) {
    readChildren(element, reading);
    return;
  }
  for (const part of childElements(element)) {
    if (part.tagName === "caption") readElement(part, reading);
  }
  const rows = readHtmlTable(element, (cell) => wordsWithin(cell, reading), reading.limits);
  reading.blocks.push({ kind: "table", rows });
}

function readList(element: HtmlElement, reading: Reading): void {
  closeParagraph(reading);
  let number = Number(attributeOf(element, "start") ?? "1");
  for (const item of element.childNodes.filter(isElement)) {
    const value = Number(attributeOf(item, "value"));
    if (Number.isInteger(value) && attributeOf(item, "value") !== undefined) number = value;
    reading.label = element.tagName === "ul" ? "- " : labelOf(number, attributeOf(element, "type"));
    if (item.tagName === "li") number++;
    readElement(item, reading);
    reading.label = "";
  }
}

function labelOf(number: number, type = "1"): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  switch (type) {
    case "a":
      return `(${letter}) `;
    case "A":
      return `${letter.toUpperCase()}. `;
    case "i":
    case "I":
      return `(${roman(number)}) `;
    default:
      return `${number}. `;
  }
}
