import { isPageMark, isRule, readContentsEntry } from "./line-shape.ts";
import { isInterrupted, moveTo, openHere, type ProseReader } from "./prose-reader.ts";

/** A rule (`---`) or a page's number is decoration. Returns how many lines were read: 1 or 0. */
export function readRule(reader: ProseReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined || !(isRule(line.text) || isPageMark(line.text))) return 0;
  reader.builder.decorate(line);
  return 1;
}

/** Entries of a table of contents. */
export function readContents(reader: ProseReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined || !reader.contents.has(index)) return 0;
  const entry = readContentsEntry(line.text);
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
