import type { Span } from "../../domain/span.ts";
import type { SourceLine } from "./source-lines.ts";

/** A line of a table. */
export interface TableLine {
  readonly line: SourceLine;
  /** Whether the first cell is empty: the row goes on with the group above it. */
  readonly continuesGroup: boolean;
  /** Characters that only draw the table. */
  readonly marks: readonly Span[];
  /** Whether nothing but drawing stands on the line. */
  readonly isDrawing: boolean;
}

const BOX = "─━│┃┌┐└┘├┤┬┴┼╱╲═║╔╗╚╝╠╣╦╩╬";

/**
 * The lines of the table that begins at `from`: cells set apart by tabs, by `|` or by drawn lines, up to the
 * next line that is none. Empty where no table begins there.
 */
export function gatherTable(
  source: string,
  lines: readonly SourceLine[],
  from: number,
): readonly TableLine[] {
  const first = lines[from];
  const read = first === undefined ? null : readerFor(first);
  if (first === undefined || read === null) return [];
  const rows: TableLine[] = [];
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || (index > from && line.blankLinesBefore > 0)) break;
    const row = read(source, line);
    if (row === null) break;
    rows.push(row);
  }
  return rows;
}

type RowReader = (source: string, line: SourceLine) => TableLine | null;

function readerFor(line: SourceLine): RowReader | null {
  if (line.text.includes("\t")) return readTabbed;
  if (/^\|.+\|$/.test(line.text)) return readPiped;
  return BOX.includes(line.text.charAt(0)) ? readDrawn : null;
}

function readTabbed(source: string, line: SourceLine): TableLine | null {
  const before = source.slice(line.lineStart, line.start);
  // a row of one cell has its tab behind it
  const isRow = line.text.includes("\t") || before.includes("\t") || source[line.end] === "\t";
  if (!isRow) return null;
  return { line, continuesGroup: before.includes("\t"), marks: [], isDrawing: false };
}

function readPiped(_source: string, line: SourceLine): TableLine | null {
  if (!/^\|.+\|$/.test(line.text)) return null;
  if (/^[|\s:-]+$/.test(line.text)) return drawing(line);
  const marks = spansOf(line, /\|/g);
  return { line, continuesGroup: /^\|\s*\|/.test(line.text), marks, isDrawing: false };
}

function readDrawn(_source: string, line: SourceLine): TableLine | null {
  if (!BOX.includes(line.text.charAt(0))) return null;
  const marks = spansOf(line, new RegExp(`[${BOX}]+`, "g"));
  const drawn = marks.reduce((sum, mark) => sum + mark.end - mark.start, 0);
  if (drawn === line.text.replace(/\s/g, "").length) return drawing(line);
  return { line, continuesGroup: /^[│┃║]\s*[│┃║]/.test(line.text), marks, isDrawing: false };
}

function drawing(line: SourceLine): TableLine {
  const marks = [{ start: line.start, end: line.end }];
  return { line, continuesGroup: false, marks, isDrawing: true };
}

function spansOf(line: SourceLine, pattern: RegExp): Span[] {
  return Array.from(line.text.matchAll(pattern), (match) => {
    const start = line.start + match.index;
    return { start, end: start + match[0].length };
  });
}

/**
 * Whether the first row heads the columns: its corner is empty, or it is no row of the first group, which an
 * empty first cell below it would make it.
 */
export function hasHeader(rows: readonly TableLine[]): boolean {
  const [first, second] = rows.filter((row) => !row.isDrawing);
  if (first === undefined || second === undefined || isDrawn(first)) return false;
  return first.continuesGroup || !second.continuesGroup;
}

// Drawn tables break a cell over lines, so that no line of them is known to be a header.
function isDrawn(row: TableLine): boolean {
  return BOX.includes(row.line.text.charAt(0));
}
