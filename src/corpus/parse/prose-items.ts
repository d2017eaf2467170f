import type { Span } from "../../domain/span.ts";
import type { BlockDraft, PrintedLabel } from "./block-builder.ts";
import { LABEL_RANKS } from "./heading-ranks.ts";
import { readLineLabel, type LineLabel } from "./line-label.ts";
import { bulletLength } from "./line-shape.ts";
import { annexOf, itemsAround, settleLetter } from "./outline.ts";
import { labelWithin, openHeading } from "./open-heading.ts";
import { openLabelledParagraph } from "./open-paragraph.ts";
import { readDottedNumber } from "./paragraph-numbering.ts";
import { isInterrupted, moveTo, openHere, type ProseReader } from "./prose-reader.ts";
import { endsSentence } from "./sentence-end.ts";

const MAX_HEADING_LENGTH = 80;
// A line that the next one follows without a gap may be a wrapped sentence; a heading is shorter than a line.
const MAX_UNSPACED_HEADING_LENGTH = 20;

/** Labelled headings, numbered paragraphs, items and bullets. */
export function readLabelled(reader: ProseReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined) return 0;
  const bullet = bulletLength(line.text);
  const range = { start: line.start + bullet, end: line.end };
  const printed = labelWithin(reader, range);
  const label = printed === null ? null : readLineLabel(`${printed.text} `);
  if (bullet > 0) {
    reader.builder.decorate({ start: line.start, end: line.start + 1 });
    openItem(reader, label ?? BULLET, { range, printed });
    return 1;
  }
  if (printed === null || label === null || !isExpected(reader, label)) return 0;
  openLabelled(reader, { index, range, printed, label });
  return 1;
}

/** A paragraph that is numbered by its chapter: "2.13". */
export function readDotted(reader: ProseReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined || reader.numbering !== "dotted") return 0;
  const number = readDottedNumber(line.text);
  if (number === null) return 0;
  const last = reader.lastOrdinals.get("dotted") ?? 0;
  const isNext = number.minor === 1 || number.minor === last + 1;
  if (isInterrupted(reader) && !isNext) return 0;
  reader.lastOrdinals.set("dotted", number.minor);
  const span = { start: line.start, end: line.start + number.text.length };
  openNumbered(reader, line, { text: number.text, span });
  return 1;
}

const BULLET = { style: "bullet", ordinal: 0, text: "" } as const;

function openLabelled(
  reader: ProseReader,
  found: {
    readonly index: number;
    readonly range: Span;
    readonly printed: PrintedLabel;
    readonly label: LineLabel;
  },
): void {
  const { index, range, printed, label } = found;
  const isNumbered = isNumberedParagraph(reader, label);
  // "12." has no heading's words; where headings and paragraphs share a style, the words tell
  const mayHead = label.style !== "arabic" || !isNumbered;
  if (mayHead && isLabelledHeading(reader, index, label)) {
    reader.lastOrdinals.set(label.style, label.ordinal);
    openHeading(reader, { index, rank: LABEL_RANKS[label.style], range });
  } else if (isNumbered) {
    reader.lastOrdinals.set(label.style, label.ordinal);
    openNumbered(reader, range, printed);
  } else openItem(reader, label, { range, printed });
}

// In a torn sentence a number may begin a line: there, only the next label of its style is one.
function isExpected(reader: ProseReader, label: LineLabel): boolean {
  if (!isInterrupted(reader)) return true;
  const last = reader.lastOrdinals.get(label.style) ?? 0;
  return label.ordinal === last + 1 || label.ordinal === 1;
}

function isNumberedParagraph(reader: ProseReader, label: LineLabel): boolean {
  if (annexOf(reader.outline) === null) return label.style === reader.numbering;
  return label.style === "arabic" && (reader.numbersAnnexes || reader.numbering === "arabic");
}

function openNumbered(reader: ProseReader, range: Span, printed: PrintedLabel): void {
  moveTo(reader, { ...reader.outline, paragraph: printed.text, items: [] });
  openLabelledParagraph(reader, range, printed);
}

function isLabelledHeading(reader: ProseReader, index: number, label: LineLabel): boolean {
  const line = reader.lines[index];
  const next = reader.lines[index + 1];
  if (line === undefined || next === undefined) return false;
  const following = readLineLabel(next.text);
  if (isListed(reader, label, following)) return false;
  const words = withoutQuotes(line.text.slice(label.text.length));
  const isWrapped = next.blankLinesBefore === 0 && following === null;
  const maxLength = isWrapped ? MAX_UNSPACED_HEADING_LENGTH : MAX_HEADING_LENGTH;
  return words.length <= maxLength && !/[。；，！？;!?]/.test(words) && !endsSentence(words);
}

// Labels that count on, with nothing between them, make a list.
function isListed(reader: ProseReader, label: LineLabel, following: LineLabel | null): boolean {
  const sibling = reader.outline.items.find((item) => item.style === label.style);
  if (sibling?.ordinal === label.ordinal - 1) return true;
  return following?.style === label.style && following.ordinal === label.ordinal + 1;
}

function withoutQuotes(text: string): string {
  return text.replace(/「[^」]*」|『[^』]*』|《[^》]*》|（[^）]*）|\([^)]*\)/g, "");
}

function openItem(
  reader: ProseReader,
  found: LineLabel | typeof BULLET,
  at: { readonly range: Span; readonly printed: PrintedLabel | null },
): void {
  noteListStyle(reader);
  if (found.style !== "bullet") leaveHeading(reader, found);
  const { items } = reader.outline;
  const label = found.style === "bullet" ? found : settleLetter(found, items);
  reader.lastOrdinals.set(label.style, label.ordinal);
  const around = itemsAround(items, label.style);
  const parent = around.at(-1)?.block ?? reader.stem?.ordinal ?? null;
  const { style, ordinal, text } = label;
  const open = { style, ordinal, label: text, block: reader.builder.nextOrdinal() };
  moveTo(reader, { ...reader.outline, items: [...around, open] });
  reader.current = openHere(reader, { kind: "item", range: at.range, label: at.printed, parent });
  reader.footnote = null;
}

// A label that counts on from a heading's is that heading's sibling, though it has a sentence's words.
function leaveHeading(reader: ProseReader, label: LineLabel): void {
  const { headings, items } = reader.outline;
  if (items.some(({ style }) => style === label.style)) return;
  const sibling = headings.findLastIndex(({ label: printed }) => {
    const above = printed === null ? null : readLineLabel(`${printed} `);
    return above?.style === label.style && above.ordinal === label.ordinal - 1;
  });
  if (sibling === -1) return;
  moveTo(reader, { ...reader.outline, headings: headings.slice(0, sibling), items: [] });
  reader.stem = null;
}

// 及 and 以及 introduce the last item; an item that ends otherwise without punctuation ends on purpose.
function noteListStyle(reader: ProseReader): void {
  const { current } = reader;
  if (current?.kind !== "item" || reader.builder.isFinished(current)) return;
  if (!/(?:以?及|和|或|and|or|[，、,])$/.test(tailOf(reader, current))) {
    reader.isListUnpunctuated = true;
  }
}

function tailOf(reader: ProseReader, draft: BlockDraft): string {
  const last = draft.spans.at(-1);
  return last === undefined ? "" : reader.source.slice(last.start, last.end);
}
