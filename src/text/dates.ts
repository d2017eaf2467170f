import { NUMERAL_CHARACTERS, parseChineseNumeral } from "./chinese-numerals.ts";

/** A calendar date and where a text prints it. */
export interface FoundDate {
  /** ISO 8601. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** Year 1 of the Republic of China is 1912. */
const ROC_OFFSET = 1911;
const MAX_ROC_YEAR = 200;

const NUMBER = `(?:[0-9０-９]{1,4}|[${NUMERAL_CHARACTERS}兩廿卅]{1,7})`;
const MONTHS =
  "january|february|march|april|may|june|july|august|september|october|november|december";
const DATE = new RegExp(
  [
    String.raw`(?<roc>中\s*[華华]\s*民\s*[國国]|民\s*[國国])?\s*(?<year>${NUMBER})\s*年\s*(?<month>${NUMBER})\s*月\s*(?<day>${NUMBER})\s*[日號号]`,
    String.raw`(?<![\d.\-/])(?<pointYear>\d{2,4})(?<point>[-/.])(?<pointMonth>\d{1,2})\k<point>(?<pointDay>\d{1,2})(?![\d.\-/])`,
    String.raw`(?<![\d])(?<plainYear>(?:19|20)\d{2})(?<plainMonth>0[1-9]|1[0-2])(?<plainDay>[0-2]\d|3[01])(?!\d)`,
    String.raw`\b(?<dayFirst>\d{1,2})\s+(?<monthAfter>${MONTHS})\s+(?<yearAfterDay>\d{4})`,
    String.raw`\b(?<monthFirst>${MONTHS})\s+(?<dayAfter>\d{1,2}),?\s+(?<yearAfterMonth>\d{4})`,
  ].join("|"),
  "giu",
);

/** The dates of a text, in order: ROC and Gregorian years, Arabic and Chinese numerals, 113.10.28, 28 October 2024. */
export function findDates(text: string): FoundDate[] {
  return Array.from(text.matchAll(DATE)).flatMap((match) => {
    const date = dateOf(match.groups ?? {});
    return date === null ? [] : [{ date, start: match.index, end: match.index + match[0].length }];
  });
}

/** The date that a text is, and nothing else; null where it is none. */
export function readDate(text: string): string | null {
  const [found] = findDates(text.trim());
  return found !== undefined && found.start === 0 && found.end === text.trim().length
    ? found.date
    : null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf(groups: Groups): string | null {
  const first = (...names: readonly string[]): string =>
    names.map((name) => groups[name]).find((value) => value !== undefined) ?? "";
  const year = numberOf(first("year", "pointYear", "plainYear", "yearAfterDay", "yearAfterMonth"));
  const english = first("monthAfter", "monthFirst").toLowerCase();
  const month =
    english === ""
      ? numberOf(first("month", "pointMonth", "plainMonth"))
      : MONTHS.split("|").indexOf(english) + 1;
  const day = numberOf(first("day", "pointDay", "plainDay", "dayFirst", "dayAfter"));
  const isRoc = groups["roc"] !== undefined || year <= MAX_ROC_YEAR;
  // the year before the first is 民國前一年
  if (isRoc && year < 1) return null;
  return toIso(isRoc ? year + ROC_OFFSET : year, month, day);
}

function numberOf(printed: string): number {
  const plain = printed
    .normalize("NFKC")
    .replaceAll("兩", "两")
    .replaceAll("廿", "二十")
    .replaceAll("卅", "三十");
  return parseChineseNumeral(plain) ?? Number.NaN;
}

/** Null for a day that no calendar has. */
function toIso(year: number, month: number, day: number): string | null {
  if (!(year >= 1000 && year <= 9999)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
