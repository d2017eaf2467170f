import type { TextLine } from "./text-line.ts";

/** What stands on one baseline, from left to right. */
type Row = readonly TextLine[];

/** A stretch of lines, or a table without lines around its cells. */
export type LoosePart =
  | { readonly kind: "lines"; readonly lines: readonly TextLine[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/** Columns begin at the same place, within so many characters. */
const SAME_COLUMN_CHARS = 1;
/** A cell's further lines follow closer than the next row. */
const WRAP_PITCH = 1.6;
const MIN_ROWS = 3;

/** Finds tables that nothing but the places of their cells shows: three rows and two columns at least. */
export function findLooseTables(lines: readonly TextLine[]): LoosePart[] {
  const rows = rowsOf(lines);
  const parts: LoosePart[] = [];
  let plain: TextLine[] = [];
  for (let at = 0; at < rows.length;) {
    const table = tableFrom(rows, at);
    if (table === undefined) {
      plain.push(...oneLineOf(rows[at] ?? []));
      at++;
      continue;
    }
    if (plain.length > 0) parts.push({ kind: "lines", lines: plain });
    plain = [];
    parts.push({ kind: "table", rows: table.rows });
    at += table.count;
  }
  if (plain.length > 0) parts.push({ kind: "lines", lines: plain });
  return parts;
}

function rowsOf(lines: readonly TextLine[]): Row[] {
  const rows: TextLine[][] = [];
  for (const line of lines) {
    const open = rows.at(-1);
    const last = open?.at(-1);
    const isBeside =
      last !== undefined && Math.abs(last.y - line.y) < 0.4 * line.size && line.left > last.left;
    if (isBeside) open?.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** What stands apart on one baseline and is no table: a label and its words, two fields of a form. */
function oneLineOf(row: Row): TextLine[] {
  const [first] = row;
  if (first === undefined || row.length === 1) return [...row];
  const text = row.map((line) => line.text).join("　");
  const runs = row.flatMap((line) => line.runs);
  return [{ ...first, text, runs, right: Math.max(...row.map(({ right }) => right)) }];
}

/** A table that is being read, row by row. */
interface OpenTable {
  /** Where its columns begin. */
  readonly columns: readonly number[];
  readonly size: number;
  readonly cells: string[][];
  lastY: number;
}

function tableFrom(
  rows: readonly Row[],
  from: number,
): { readonly rows: string[][]; readonly count: number } | undefined {
  const first = rows[from] ?? [];
  if (first.length < 2) return undefined;
  const columns = first.map(({ left }) => left);
  const table: OpenTable = { columns, size: first[0]?.size ?? 1, cells: [], lastY: -Infinity };
  const end = rows.slice(from).findIndex((row) => !takeRow(row, table));
  const count = end === -1 ? rows.length - from : end;
  const full = rows.slice(from, from + count).filter(({ length }) => length === columns.length);
  return full.length >= MIN_ROWS ? { rows: table.cells, count } : undefined;
}

/** Adds a row, or the further lines of its cells; answers false for what is no part of the table. */
function takeRow(row: Row, table: OpenTable): boolean {
  const { columns, size, cells } = table;
  const [first] = row;
  if (first === undefined) return false;
  const places = row.map(({ left }) =>
    columns.findIndex((x) => Math.abs(x - left) <= SAME_COLUMN_CHARS * size),
  );
  const isWrap = row.length < columns.length && first.y - table.lastY < WRAP_PITCH * size;
  // a single line at the left edge ends the table, unless it goes on with a cell
  const isBelow = row.length === 1 && !isWrap && places[0] === 0;
  if (isBelow || places.includes(-1)) return false;
  if (!isWrap) cells.push(columns.map(() => ""));
  fillCells(cells.at(-1) ?? [], row, places);
  table.lastY = first.y;
  return true;
}

function fillCells(cells: string[], row: Row, places: readonly number[]): void {
  for (const [at, { text }] of row.entries()) {
    const place = places[at] ?? 0;
    cells[place] = (cells[place] ?? "") + text;
  }
}
