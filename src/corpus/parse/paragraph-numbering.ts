import { readAnnexName } from "./annex-heading.ts";
import { readLineLabel, type LabelStyle } from "./line-label.ts";
import { readHashHeading } from "./line-shape.ts";
import type { SourceLine } from "./source-lines.ts";
import { isPlainLine } from "./plain-lines.ts";
import { readUnitRank } from "./statute-labels.ts";

/**
 * How a document numbers its paragraphs: by chapter and number ("2.13"), or with labels of one style that count on
 * across its headings. Null where labels only outline it.
 */
export type ParagraphNumbering = "dotted" | LabelStyle | null;

/** The number of a paragraph as printed: "2.13", "5.1A"; null for any other line. */
export function readDottedNumber(
  line: string,
): { major: number; minor: number; text: string } | null {
  const match = /^(\d{1,2})[.．](\d{1,3})[A-Z]?(?=[\s\p{Script=Han}「『《（(“])/u.exec(line);
  return match === null
    ? null
    : { major: Number(match[1]), minor: Number(match[2]), text: match[0] };
}

const MIN_DOTTED = 3;
const MIN_RUNNING = 5;
const MIN_HEADINGS = 2;
const MAX_PLAIN_HEADING = 20;
// from the innermost style outwards: what a label of one style may stand below
const STYLES = ["arabic", "han-bracketed", "han"] as const satisfies readonly LabelStyle[];
const HEADINGS: readonly (LabelStyle | "unit")[] = [
  "unit",
  "upper-roman",
  "upper-letter",
  "financial",
  "han",
  "han-bracketed",
];

/** Reads the numbering off the lines before the first annex, `contents` left out. */
export function findNumbering(
  lines: readonly SourceLine[],
  contents: ReadonlySet<number>,
): ParagraphNumbering {
  const body = linesOfBody(lines, contents);
  if (countDotted(body) >= MIN_DOTTED) return "dotted";
  return STYLES.find((style) => runsOn(body, style)) ?? null;
}

function linesOfBody(lines: readonly SourceLine[], contents: ReadonlySet<number>): string[] {
  const annex = lines.findIndex(
    (line, index) => !contents.has(index) && readAnnexName(line.text) !== null,
  );
  return lines
    .slice(0, annex === -1 ? lines.length : annex)
    .filter((_, index) => !contents.has(index))
    .map((line) => line.text.replace(/^\*\*\s*/, ""));
}

function countDotted(lines: readonly string[]): number {
  let count = 0;
  let last = { major: 0, minor: 0 };
  for (const line of lines) {
    const number = readDottedNumber(line);
    if (number === null) continue;
    const countsOn = number.major === last.major && number.minor === last.minor + 1;
    if (countsOn || number.minor === 1) {
      count++;
      last = number;
    }
  }
  return count;
}

// Labels of the style ascend by one from the first to the last, with headings between them.
function runsOn(lines: readonly string[], style: LabelStyle): boolean {
  const [first, ...others] = labelsOf(lines, style);
  if (first === undefined || others.some(({ ordinal }) => ordinal === 1)) return false;
  let last = first;
  for (const label of others) if (label.ordinal === last.ordinal + 1) last = label;
  return last.ordinal >= MIN_RUNNING && last.headingsAbove - first.headingsAbove >= MIN_HEADINGS;
}

function labelsOf(
  lines: readonly string[],
  style: LabelStyle,
): { ordinal: number; headingsAbove: number }[] {
  let headingsAbove = 0;
  return lines.flatMap((line) => {
    const label = readLineLabel(line);
    if (label?.style === style) return [{ ordinal: label.ordinal, headingsAbove }];
    if (isHeadingAbove(line, label?.style, style)) headingsAbove++;
    return [];
  });
}

function isHeadingAbove(line: string, found: LabelStyle | undefined, style: LabelStyle): boolean {
  if (readHashHeading(line) !== null || readUnitRank(line) !== null) return true;
  if (found === undefined) return line.length <= MAX_PLAIN_HEADING && isPlainLine(line);
  const end = HEADINGS.indexOf(style);
  return HEADINGS.slice(0, end === -1 ? HEADINGS.length : end).includes(found);
}
