import type { BlockDraft } from "./block-builder.ts";
import type { LineLabel } from "./line-label.ts";
import { itemsAround } from "./outline.ts";
import { isInterrupted, moveTo, openHere } from "./prose-reader.ts";
import { indentOf, type SourceLine } from "./source-lines.ts";
import { readArticleLabel, readStatuteItemLabel } from "./statute-labels.ts";
import { addPart, closeArticle, type StatuteReader } from "./statute-reader.ts";

/** The first line of an article: its label, and its first paragraph if it stands on the same line. */
export function readArticle(reader: StatuteReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined) return 0;
  const emphasis = line.text.startsWith("**") ? 2 : 0;
  const label = readArticleLabel(line.text.slice(emphasis));
  if (label === null || isTornReference(reader, line, label.value)) return 0;
  closeArticle(reader);
  const start = line.start + emphasis;
  const printed = { text: label.text, span: { start, end: start + label.text.length } };
  const draft = openHere(reader, { kind: "paragraph", range: line, label: printed });
  reader.article = { label: label.text.replace(/\s/g, ""), value: label.value, paragraphs: [] };
  addParagraph(reader, draft);
  return 1;
}

// A wrapped line may begin with the number of another article; it does not count on from the open one.
function isTornReference(reader: StatuteReader, line: SourceLine, value: number): boolean {
  if (!isInterrupted(reader) || line.blankLinesBefore > 0) return false;
  return value <= (reader.article?.value ?? 0) || value > (reader.article?.value ?? 0) + 1;
}

/** An item of the open article, 款 or 目. */
export function readArticleItem(reader: StatuteReader, index: number): number {
  const line = reader.lines[index];
  const label = line === undefined ? null : readStatuteItemLabel(line.text);
  if (line === undefined || label === null || !isExpected(reader, line, label)) return 0;
  const around = itemsAround(reader.outline.items, label.style);
  const parent = around.at(-1)?.block ?? reader.stem?.ordinal ?? null;
  const { style, ordinal, text } = label;
  const open = { style, ordinal, label: text, block: reader.builder.nextOrdinal() };
  moveTo(reader, { ...reader.outline, items: [...around, open] });
  const printed = { text, span: { start: line.start, end: line.start + text.length } };
  reader.current = openHere(reader, { kind: "item", range: line, label: printed, parent });
  reader.itemIndent = indentOf(line);
  addPart(reader, reader.current);
  return 1;
}

// Labels count on, or begin at one; in a torn line only where a list can begin.
function isExpected(reader: StatuteReader, line: SourceLine, label: LineLabel): boolean {
  const sibling = reader.outline.items.find((item) => item.style === label.style);
  const isNext = label.ordinal === (sibling?.ordinal ?? 0) + 1;
  if (line.blankLinesBefore > 0 || !isInterrupted(reader)) return true;
  return isNext || (label.ordinal === 1 && indentOf(line) > 0);
}

/** Everything else: the rest of a wrapped line, the rest of an item, or a new paragraph. Takes every line. */
export function readArticleText(reader: StatuteReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined) return 0;
  const { current } = reader;
  if (current !== null && (goesOn(reader, current, line) || isWithinItem(reader, line))) {
    reader.builder.append(current, line);
  } else if (reader.outline.items.length > 0 && isProviso(line)) {
    openProviso(reader, line);
  } else {
    moveTo(reader, { ...reader.outline, items: [] });
    addParagraph(reader, openHere(reader, { kind: "paragraph", range: line }));
  }
  return 1;
}

function goesOn(reader: StatuteReader, current: BlockDraft, line: SourceLine): boolean {
  // A proviso belongs to the sentence before it, even where a wrapped line ends with that.
  if (isProviso(line) && reader.outline.items.length === 0) return true;
  const isBareLabel = current.spans.length === 0;
  return isInterrupted(reader) && line.blankLinesBefore <= (isBareLabel ? 1 : 0);
}

function isProviso(line: SourceLine): boolean {
  return line.text.startsWith("但") && line.blankLinesBefore === 0;
}

/** A proviso after a list is no paragraph of its own: it stands where the list's paragraph does. */
function openProviso(reader: StatuteReader, line: SourceLine): void {
  const parent = reader.stem?.ordinal ?? null;
  moveTo(reader, { ...reader.outline, items: [] });
  const draft = openHere(reader, { kind: "paragraph", range: line, parent });
  if (draft === null) return;
  addPart(reader, draft);
  reader.current = draft;
}

function isWithinItem(reader: StatuteReader, line: SourceLine): boolean {
  return reader.outline.items.length > 0 && indentOf(line) > reader.itemIndent;
}

function addParagraph(reader: StatuteReader, draft: BlockDraft | null): void {
  if (draft === null) return;
  reader.article?.paragraphs.push({ draft, parts: [] });
  reader.current = draft;
  reader.stem = draft;
}
