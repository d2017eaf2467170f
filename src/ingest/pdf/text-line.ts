import { superscript } from "../render-blocks.ts";
import type { TextRun } from "./page-content.ts";

/** Words beside each other on one baseline. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its characters. */
  readonly size: number;
  readonly runs: readonly TextRun[];
}

/** Baselines that differ by less of the type's height are one. */
const SAME_BASELINE = 0.4;
/** Wider gaps part columns, or cells of a table; a blank within a line is one character wide at most. */
const COLUMN_GAP = 1.4;
const WORD_GAP = 0.18;
/** Beyond what justification puts between all characters of a line. */
const CHINESE_GAP = 0.2;
const MARK_SIZE = 0.95;
const IDEOGRAPHIC_GAP = 0.7;

/** The lines of a page from top to bottom; what stands apart on one baseline makes lines of its own, left to right. */
export function linesOf(runs: readonly TextRun[]): TextLine[] {
  return baselinesOf(runs).flatMap((row) => partsOf(row).map(lineOf));
}

/** Runs by baseline, each from left to right. */
function baselinesOf(runs: readonly TextRun[]): TextRun[][] {
  const rows: { y: number; size: number; readonly runs: TextRun[] }[] = [];
  // large type first, so that raised numbers find the line that they belong to
  for (const run of runs.toSorted((a, b) => b.size - a.size || a.y - b.y)) {
    const row = rows.find((each) => belongs(run, each));
    if (row === undefined) rows.push({ y: run.y, size: run.size, runs: [run] });
    else row.runs.push(run);
  }
  rows.sort((a, b) => a.y - b.y);
  return rows.map((row) => row.runs.sort((a, b) => a.left - b.left));
}

function belongs(
  run: TextRun,
  row: { readonly y: number; readonly size: number; readonly runs: readonly TextRun[] },
): boolean {
  if (Math.abs(run.y - row.y) <= SAME_BASELINE * Math.min(row.size, run.size)) return true;
  return (
    isRaised(run, row) &&
    row.runs.some(({ left, right }) => run.left < right + row.size && run.right > left - row.size)
  );
}

/** A small number above the baseline marks a footnote. */
function isRaised(run: TextRun, base: { readonly y: number; readonly size: number }): boolean {
  const height = base.y - run.y;
  return (
    run.size <= MARK_SIZE * base.size &&
    height > 0.15 * base.size &&
    height < 0.8 * base.size &&
    /^\s*\d{1,3}\s*$/.test(run.text)
  );
}

function partsOf(row: readonly TextRun[]): TextRun[][] {
  const parts: TextRun[][] = [];
  let right = -Infinity;
  for (const run of row) {
    const size = Math.max(run.size, parts.at(-1)?.at(-1)?.size ?? 0);
    if (run.left - right > COLUMN_GAP * size) parts.push([run]);
    else parts.at(-1)?.push(run);
    right = Math.max(right, run.right);
  }
  return parts;
}

function lineOf(runs: readonly TextRun[]): TextLine {
  const size = commonSize(runs);
  const y = runs.find((run) => Math.abs(run.size - size) < 0.5)?.y ?? runs[0]?.y ?? 0;
  const stretch = usualGap(runs);
  let text = "";
  let last: TextRun | undefined;
  for (const run of runs) {
    const isMark = isRaised(run, { y, size });
    // the mark that begins a note stands apart from its words
    const words = isMark ? superscript(Number(run.text)) + (text === "" ? " " : "") : run.text;
    text += last === undefined || isMark ? words : blankBetween([last, run], text, stretch) + words;
    last = run;
  }
  return {
    text: text.trim(),
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
    y,
    size,
    runs,
  };
}

/** The size of most characters. */
export function commonSize(runs: readonly TextRun[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of runs) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.trim().length);
  }
  const [first] = [...lengths].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return first?.[0] ?? 0;
}

/** The space that justification puts between characters, in points: that between most of them. */
function usualGap(runs: readonly TextRun[]): number {
  const gaps = runs.slice(1).map((run, at) => Math.max(0, run.left - (runs[at]?.right ?? 0)));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

function blankBetween(
  [last, next]: readonly [TextRun, TextRun],
  before: string,
  stretch: number,
): string {
  const gap = next.left - last.right;
  const size = Math.max(last.size, next.size);
  if (/\s$/.test(before) || /^\s/.test(next.text)) return "";
  const isChinese =
    /[\p{Script=Han}，。、；：！？」』）〉》]$/u.test(before) ||
    /^[\p{Script=Han}「『（〈《]/u.test(next.text);
  if (gap > IDEOGRAPHIC_GAP * size) return isChinese ? "　" : " ";
  return gap > (isChinese ? stretch + CHINESE_GAP * size : WORD_GAP * size) ? " " : "";
}
