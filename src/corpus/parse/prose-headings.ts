import type { Span } from "../../domain/span.ts";
import type { PrintedLabel } from "./block-builder.ts";
import { scanInline } from "./inline-markup.ts";
import { readLineLabel } from "./line-label.ts";
import { isNamedHeading, isRule, readContentsEntry, readHashHeading } from "./line-shape.ts";
import { enterHeading } from "./outline.ts";
import { isInterrupted, moveTo, openHere, type ProseReader } from "./prose-reader.ts";
import type { SourceLine } from "./source-lines.ts";

// Ranks of headings: Markdown's levels stand above labels (line-label.ts), those above unlabelled lines.
const HASH_RANK = -10;
const NAMED_RANK = 0;
const SHORT_RANK = 20;
const MAX_SHORT_HEADING_LENGTH = 20;

/** A line that is a rule (`---`) is decoration. Returns how many lines were read: 1 or 0. */
export function readRule(reader: ProseReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined || !isRule(line.text)) return 0;
  reader.builder.decorate(line);
  return 1;
}

/** Headings that show by themselves: `#`, a usual name (摘要), a short line that stands alone. */
export function readHeadingLine(reader: ProseReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined) return 0;
  const hash = readHashHeading(line.text);
  if (hash !== null) {
    const start = line.start + hash.contentStart;
    reader.builder.decorate({ start: line.start, end: line.start + hash.level });
    openHeading(reader, { index, rank: HASH_RANK + hash.level, range: { start, end: line.end } });
    return 1;
  }
  if (isNamedHeading(line.text)) {
    openHeading(reader, { index, rank: NAMED_RANK, range: line });
    return 1;
  }
  if (!isShortHeading(reader, index)) return 0;
  openHeading(reader, { index, rank: SHORT_RANK, range: line });
  return 1;
}

/** Opens a heading at `index` and moves below it. */
export function openHeading(
  reader: ProseReader,
  heading: { readonly index: number; readonly rank: number; readonly range: Span },
): void {
  const { index, rank, range } = heading;
  const annex = reader.annexes.names.get(index) ?? reader.outline.annex;
  const label = labelWithin(reader, range);
  const printed = printedWords(reader, range);
  moveTo(reader, {
    ...enterHeading(reader.outline, { rank, printed, label: label?.text ?? null }),
    annex,
  });
  // a list right below a heading has no other words to introduce it
  reader.stem = openHere(reader, { kind: "heading", range, label });
  reader.current = null;
  reader.footnote = null;
  reader.isListUnpunctuated = false;
}

/** The label at the start of `range`, emphasis left aside. */
export function labelWithin(reader: ProseReader, range: Span): PrintedLabel | null {
  const line = reader.source.slice(range.start, range.end);
  const emphasis = /^(?:\*\*\s*)?/.exec(line)?.[0].length ?? 0;
  const label = readLineLabel(line.slice(emphasis));
  if (label === null) return null;
  const start = range.start + emphasis;
  return { text: label.text, span: { start, end: start + label.text.length } };
}

function printedWords(reader: ProseReader, range: Span): string {
  const { spans } = scanInline(reader.source, range, (label) => reader.footnotes.has(label));
  return spans
    .map((span) => reader.source.slice(span.start, span.end))
    .join("")
    .trim();
}

/** Entries of a table of contents. */
export function readContents(reader: ProseReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined) return 0;
  const entry = readContentsEntry(line.text);
  const isUnderContents = /^目\s*[錄录次]$/.test(reader.outline.headings.at(-1)?.printed ?? "");
  if (entry === null && !(isUnderContents && /[\s\t]\d{1,3}$/.test(line.text))) return 0;
  const marks =
    entry === null
      ? []
      : [{ start: line.start + entry.leaderStart, end: line.start + entry.leaderEnd }];
  openHere(reader, { kind: "contents", range: line, marks });
  reader.current = null;
  return 1;
}

/** The lines that sign a document. */
export function readSignature(reader: ProseReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined || !reader.annexes.signature.has(index)) return 0;
  if (isInterrupted(reader)) return 0;
  moveTo(reader, { ...reader.outline, paragraph: null, items: [] });
  openHere(reader, { kind: "signature", range: line });
  reader.current = null;
  reader.stem = null;
  return 1;
}

function isShortHeading(reader: ProseReader, index: number): boolean {
  const line = reader.lines[index];
  const next = reader.lines[index + 1];
  if (line === undefined || next === undefined || isInterrupted(reader)) return false;
  return (
    line.text.length <= MAX_SHORT_HEADING_LENGTH &&
    /^[\p{L}\p{N}][^。，；！？,;：:\t]*$/u.test(line.text) &&
    readLineLabel(line.text) === null &&
    standsAlone(line, next, index) &&
    next.text.length > MAX_SHORT_HEADING_LENGTH
  );
}

function standsAlone(line: SourceLine, next: SourceLine, index: number): boolean {
  return (index === 0 || line.blankLinesBefore > 0) && next.blankLinesBefore > 0;
}
