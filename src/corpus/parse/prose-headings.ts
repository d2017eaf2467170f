import { readAnnexName } from "./annex-heading.ts";
import { isNotesHeading } from "./bare-footnotes.ts";
import { ANNEX_RANK, HASH_RANK, NAMED_RANK, SHORT_RANK, UNIT_RANK } from "./heading-ranks.ts";
import { readLineLabel } from "./line-label.ts";
import { isNamedHeading, isRevisionHeading, readHashHeading } from "./line-shape.ts";
import { openHeading, openWithTitle, type FoundHeading } from "./open-heading.ts";
import { readDottedNumber } from "./paragraph-numbering.ts";
import { isInterrupted, type ProseReader } from "./prose-reader.ts";
import type { SourceLine } from "./source-lines.ts";
import { readUnitLabel, readUnitRank } from "./statute-labels.ts";

const MAX_SHORT_HEADING_LENGTH = 20;

/** Headings that show by themselves: `#`, 附件一, 第一章, a usual name (摘要), a short line that stands alone. */
export function readHeadingLine(reader: ProseReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined) return 0;
  const hash = readHashHeading(line.text);
  if (hash !== null) {
    const start = line.start + hash.contentStart;
    reader.builder.decorate({ start: line.start, end: line.start + hash.level });
    const range = { start, end: line.end };
    openHeading(reader, {
      index,
      range,
      ...readHashWords(line.text.slice(hash.contentStart), hash.level),
    });
    return 1;
  }
  const found = readBackHeading(reader, index) ?? readPlainHeading(reader, index);
  if (found === null) return 0;
  return openWithTitle(reader, { index, range: line, ...found });
}

/** A Markdown heading of `level` with the words `text`. */
export function readHashWords(text: string, level: number): FoundHeading {
  const rank = HASH_RANK + level;
  const annex = readAnnexName(text);
  return annex === null ? { rank } : { rank, name: { kind: "annex", label: annex } };
}

/** Whether the line at `index` begins an annex, the notes or the reasons of a revision, which end what stands before. */
export function readBackHeading(reader: ProseReader, index: number): FoundHeading | null {
  const line = reader.lines[index];
  if (line === undefined) return null;
  if (isNotesHeading(reader.lines, index) || isRevisionHeading(line.text)) {
    return { rank: SHORT_RANK, name: { kind: "back", label: null } };
  }
  const annex = readAnnexName(line.text);
  // a torn sentence may begin a line with the name of an annex
  if (annex === null || (isInterrupted(reader) && line.blankLinesBefore === 0)) return null;
  return { rank: ANNEX_RANK, name: { kind: "annex", label: annex } };
}

function readPlainHeading(reader: ProseReader, index: number): FoundHeading | null {
  const line = reader.lines[index];
  if (line === undefined) return null;
  if (isNamedHeading(line.text)) {
    // numbered paragraphs stand below headings of one level
    return { rank: reader.numbering === null ? NAMED_RANK : SHORT_RANK };
  }
  const rank = readUnitRank(line.text);
  if (rank === null) return isShortHeading(reader, index) ? { rank: SHORT_RANK } : null;
  if (isInterrupted(reader) && line.blankLinesBefore === 0) return null;
  return { rank: UNIT_RANK + rank, name: { kind: "unit", label: readUnitLabel(line.text) } };
}

function isShortHeading(reader: ProseReader, index: number): boolean {
  const line = reader.lines[index];
  const next = reader.lines[index + 1];
  if (line === undefined || next === undefined || isInterrupted(reader)) return false;
  if (startsNumbered(reader, next)) return line.blankLinesBefore > 0 && isShortWords(line.text);
  return (
    isShortWords(line.text) &&
    standsAlone(line, next, index) &&
    next.text.length > MAX_SHORT_HEADING_LENGTH
  );
}

function isShortWords(line: string): boolean {
  return (
    line.length <= MAX_SHORT_HEADING_LENGTH &&
    /^[\p{L}\p{N}][^。，；！？,;：:\t]*$/u.test(line) &&
    readLineLabel(line) === null
  );
}

// A short line right above a numbered paragraph heads it.
function startsNumbered(reader: ProseReader, next: SourceLine): boolean {
  if (reader.numbering === "dotted") return readDottedNumber(next.text) !== null;
  return reader.numbering !== null && readLineLabel(next.text)?.style === reader.numbering;
}

function standsAlone(line: SourceLine, next: SourceLine, index: number): boolean {
  return (index === 0 || line.blankLinesBefore > 0) && next.blankLinesBefore > 0;
}
