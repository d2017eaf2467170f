import type { Rule, TextRun } from "./page-content.ts";
import { joinLines } from "./join-lines.ts";
import { linesOf } from "./text-line.ts";

/** A table drawn with lines: its place on the page and its cells by row. */
export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly (readonly string[])[];
}

/** Lines that lie closer to each other than this are one, in points. */
const SAME_LINE = 3;

/** The tables among the lines of a page that have at least two rows and two columns. */
export function findRuledTables(rules: readonly Rule[], runs: readonly TextRun[]): RuledTable[] {
  return clustersOf(rules)
    .map((cluster) => tableOf(cluster, runs))
    .filter((table) => table !== null);
}

/** Rules that touch each other, directly or by others. */
function clustersOf(rules: readonly Rule[]): Rule[][] {
  const clusters: Rule[][] = [];
  for (const rule of rules) {
    const touched = clusters.filter((cluster) => cluster.some((other) => touch(rule, other)));
    const rest = clusters.filter((cluster) => !touched.includes(cluster));
    clusters.splice(0, clusters.length, ...rest, [...touched.flat(), rule]);
  }
  return clusters;
}

function touch(one: Rule, other: Rule): boolean {
  if (one.direction === other.direction) {
    const isOnOneLine = Math.abs(one.at - other.at) <= SAME_LINE;
    return isOnOneLine && one.from <= other.to + SAME_LINE && other.from <= one.to + SAME_LINE;
  }
  return reaches(one, other.at) && reaches(other, one.at);
}

function reaches({ from, to }: Rule, at: number): boolean {
  return from - SAME_LINE <= at && at <= to + SAME_LINE;
}

function tableOf(rules: readonly Rule[], runs: readonly TextRun[]): RuledTable | null {
  const rowEdges = placesOf(rules, "horizontal");
  const columnEdges = placesOf(rules, "vertical");
  if (rowEdges.length < 3 || columnEdges.length < 3) return null;
  const [top, bottom] = endsOf(rowEdges);
  const [left, right] = endsOf(columnEdges);
  const place = { top, bottom, left, right };
  const inside = runs.filter((run) => isWithin(run, place));
  const cells = rowEdges.slice(1).map(() => columnEdges.slice(1).map((): TextRun[] => []));
  for (const run of inside) {
    const { row, column } = cellOf(run, { rules, rowEdges, columnEdges });
    cells[row]?.[column]?.push(run);
  }
  const rows = cells
    .map((row) => row.map((cell) => joinLines(linesOf(cell)).replaceAll("\n", " ")))
    .filter((row) => row.some((cell) => cell !== ""));
  return rows.length < 2 ? null : { ...place, rows };
}

function endsOf(edges: readonly number[]): readonly [number, number] {
  return [edges[0] ?? 0, edges.at(-1) ?? 0];
}

/** Whether a run stands in a table. */
export function isWithin(
  run: TextRun,
  { top, bottom, left, right }: Omit<RuledTable, "rows">,
): boolean {
  const y = run.y - run.size / 3;
  const x = (run.left + run.right) / 2;
  return y > top && y < bottom && x > left && x < right;
}

interface Grid {
  readonly rules: readonly Rule[];
  readonly rowEdges: readonly number[];
  readonly columnEdges: readonly number[];
}

// A cell over several rows or columns has no line within: its words belong to where it begins.
function cellOf(
  run: TextRun,
  { rules, rowEdges, columnEdges }: Grid,
): { row: number; column: number } {
  const isParted = (direction: Rule["direction"], edge: number, across: number): boolean =>
    rules.some(
      (rule) =>
        rule.direction === direction &&
        Math.abs(rule.at - edge) <= SAME_LINE &&
        reaches(rule, across),
    );
  let row = intervalOf(rowEdges, run.y - run.size / 3);
  let column = intervalOf(columnEdges, (run.left + run.right) / 2);
  const middleOf = (edges: readonly number[], at: number): number =>
    ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;
  while (column > 0 && !isParted("vertical", columnEdges[column] ?? 0, middleOf(rowEdges, row)))
    column--;
  while (row > 0 && !isParted("horizontal", rowEdges[row] ?? 0, middleOf(columnEdges, column)))
    row--;
  return { row, column };
}

function intervalOf(edges: readonly number[], at: number): number {
  const after = edges.findIndex((edge) => edge > at);
  return Math.max(0, (after === -1 ? edges.length : after) - 1);
}

function placesOf(rules: readonly Rule[], direction: Rule["direction"]): number[] {
  const places: number[] = [];
  const sorted = rules.filter((rule) => rule.direction === direction).map(({ at }) => at);
  for (const at of sorted.sort((a, b) => a - b)) {
    if (at - (places.at(-1) ?? -Infinity) > SAME_LINE) places.push(at);
  }
  return places;
}
