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

function tableFrom(
  rows: readonly Row[],
  from: number,
): { readonly rows: string[][]; readonly count: number } | undefined {
  const first = rows[from] ?? [];
  if (first.length < 2) return undefined;
  const columns = first.map(({ left }) => left);
  const size = first[0]?.size ?? 1;
  const cells: string[][] = [];
  let full = 0;
  let lastY = -Infinity;
  let count = 0;
  for (const row of rows.slice(from)) {
    const places = row.map(({ left }) =>
      columns.findIndex((x) => Math.abs(x - left) <= SAME_COLUMN_CHARS * size),
    );
    if (places.includes(-1)) break;
    const y = row[0]?.y ?? 0;
    const isWrap = row.length < columns.length && y - lastY < WRAP_PITCH * size;
    // a single line at the left edge ends the table, unless it goes on with a cell
    if (row.length === 1 && !isWrap && places[0] === 0) break;
    if (!isWrap) cells.push(columns.map(() => ""));
    const open = cells.at(-1) ?? [];
    row.forEach((line, at) => {
      open[places[at] ?? 0] = (open[places[at] ?? 0] ?? "") + line.text;
    });
    if (row.length === columns.length) full++;
    lastY = y;
    count++;
  }
  return full >= MIN_ROWS ? { rows: cells, count } : undefined;
}
