import type { TextLine } from "./text-line.ts";

/** Fewer lines beside each other are no column. */
const MIN_COLUMN_LINES = 4;
/** Lines over the whole width (titles, tables) are fewer than this share of a page in columns. */
const MAX_CROSSING = 0.35;
/** Cells of a table are ragged; the lines of a column fill it. */
const MIN_FILL = 0.6;
const MIN_COLUMN_CHARS = 8;

/**
 * The lines of a page in the order in which they are read: stretches of one column each.
 *
 * @param gutter where the page parts into columns, as findGutter tells
 */
export function columnsOf(lines: readonly TextLine[], gutter: number | undefined): TextLine[][] {
  if (gutter === undefined) return lines.length === 0 ? [] : [lines.toSorted(byPlace)];
  const stretches: TextLine[][] = [];
  let band: TextLine[] = [];
  const closeBand = (): void => {
    const left = band.filter((line) => line.right <= gutter);
    const right = band.filter((line) => line.left >= gutter);
    // the sides may have columns of their own
    for (const side of [left, right]) stretches.push(...columnsOf(side, findGutter(side)));
    band = [];
  };
  for (const line of lines.toSorted(byPlace)) {
    if (!crosses(line, gutter)) {
      band.push(line);
      continue;
    }
    const isInStretch = band.length === 0 && stretches.length > 0;
    closeBand();
    const open = stretches.at(-1);
    if (isInStretch && open?.some((each) => crosses(each, gutter)) === true) open.push(line);
    else stretches.push([line]);
  }
  closeBand();
  return stretches.filter((stretch) => stretch.length > 0);
}

function byPlace(one: TextLine, other: TextLine): number {
  return one.y - other.y || one.left - other.left;
}

function crosses(line: TextLine, x: number): boolean {
  return line.left < x && line.right > x;
}

/**
 * Where a page parts into columns of running text: the place that fewest lines cross. A page with a few lines only,
 * such as the last of a chapter, parts where the page before it did.
 */
export function findGutter(lines: readonly TextLine[], before?: number): number | undefined {
  const places = new Set(lines.map(({ left }) => Math.floor(left) - 1));
  const found = [...places]
    .map((x) => ({ x, crossing: lines.filter((line) => crosses(line, x)).length }))
    .filter(({ x, crossing }) => crossing <= MAX_CROSSING * lines.length && partsColumns(lines, x))
    .sort((a, b) => a.crossing - b.crossing || a.x - b.x);
  if (found[0] !== undefined || before === undefined) return found[0]?.x;
  const isFree = lines.every((line) => !crosses(line, before));
  const hasBoth =
    lines.some((line) => line.right <= before) && lines.some((line) => line.left >= before);
  return isFree && hasBoth ? before : undefined;
}

function partsColumns(lines: readonly TextLine[], x: number): boolean {
  const sides = [lines.filter(({ right }) => right <= x), lines.filter(({ left }) => left >= x)];
  return sides.every((side) => {
    if (side.length < MIN_COLUMN_LINES) return false;
    const width =
      Math.max(...side.map(({ right }) => right)) - Math.min(...side.map(({ left }) => left));
    const filled = side.filter((line) => line.right - line.left >= MIN_FILL * width).length;
    const size = side[0]?.size ?? 1;
    return width >= MIN_COLUMN_CHARS * size && filled >= side.length / 2;
  });
}
