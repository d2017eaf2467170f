import { NUMERAL_CHARACTERS, parseChineseNumeral } from "./chinese-numerals.ts";

/** A number, date part or percentage found in a folded text. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /**
   * What it may mean, in one notation: "38%", "2/3", "year:2024", "month:5", "day:27", "ordinal:12",
   * "3000000000". A fraction is in lowest terms, and a percentage too where it is a whole number of them.
   * 113年 may be the ROC year (year:2024) as well as 113 years; two quantities agree when they share a
   * reading.
   */
  readonly readings: readonly string[];
}

const ARABIC = String.raw`\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+(?:\.\d+)?`;
const PATTERN = new RegExp(
  [
    String.raw`百分之(?<percentChinese>[${NUMERAL_CHARACTERS}]+(?:点[${NUMERAL_CHARACTERS}]+)?|\d+(?:\.\d+)?)`,
    String.raw`(?<percent>\d+(?:\.\d+)?)\s*%`,
    String.raw`(?<denominator>[${NUMERAL_CHARACTERS}]+|\d+)分之(?<numerator>[${NUMERAL_CHARACTERS}]+|\d+)`,
    String.raw`(?<![\d/])(?<over>\d{1,4})/(?<under>\d{1,4})(?![\d/])`,
    String.raw`(?<half>半数|过半(?!数)|过半数|一半)`,
    String.raw`(?<iso>\d{4})[-/.](?<isoMonth>\d{1,2})[-/.](?<isoDay>\d{1,2})(?!\d)`,
    String.raw`第\s*(?<ordinal>\d+|[${NUMERAL_CHARACTERS}]+)`,
    String.raw`(?<year>\d{1,4}|[〇○零一二三四五六七八九十百]{1,6})\s*年(?!以|内(?!地)|来|后|前|间|期)`,
    String.raw`(?<month>\d{1,2}|[一二三四五六七八九十]{1,3})\s*月(?!内|以)`,
    String.raw`(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日(?!内|以|起计)`,
    String.raw`(?<plain>(?:${ARABIC})\s*[万亿兆千百]*)`,
    String.raw`(?<chinese>[${NUMERAL_CHARACTERS}]{2,}|[二两三四五六七八九十百千](?=[个名位项条款次天周年月日成倍种类家国人级点大步]))`,
  ].join("|"),
  "gu",
);

/** The quantities of a folded text in order of appearance; a lone 一 is a word, not a number. */
export function findQuantities(folded: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of folded.matchAll(PATTERN)) {
    const end = match.index + match[0].trimEnd().length;
    for (const readings of readingsOf(match.groups ?? {})) {
      found.push({ start: match.index, end, readings });
    }
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** One list of readings for each quantity that was matched at once: three for 2024-05-27. */
function readingsOf(groups: Groups): string[][] {
  const percent = groups["percent"] ?? groups["percentChinese"];
  if (percent !== undefined) return tagged(percent, (value) => [`${value}%`]);
  const fraction = fractionOf(groups);
  if (fraction !== undefined) return [fractionReadings(fraction)];
  if (groups["iso"] !== undefined) return isoReadings(groups);
  if (groups["year"] !== undefined) return tagged(groups["year"], yearReadings);
  for (const tag of ["month", "day", "ordinal"] as const) {
    const numeral = groups[tag];
    if (numeral !== undefined)
      return tagged(numeral, (value) => [`${tag}:${value}`, String(value)]);
  }
  return tagged(groups["plain"] ?? groups["chinese"] ?? "", (value) => [String(value)]);
}

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

function fractionOf(groups: Groups): Fraction | undefined {
  if (groups["half"] !== undefined) return { numerator: 1, denominator: 2 };
  const over = groups["numerator"] ?? groups["over"];
  const under = groups["denominator"] ?? groups["under"];
  if (over === undefined || under === undefined) return undefined;
  const numerator = parseChineseNumeral(over);
  const denominator = parseChineseNumeral(under);
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  return { numerator, denominator };
}

function fractionReadings({ numerator, denominator }: Fraction): string[] {
  const divisor = greatestCommonDivisor(numerator, denominator) || 1;
  const percent = (numerator * 100) / denominator;
  return [
    `${numerator / divisor}/${denominator / divisor}`,
    ...(Number.isInteger(percent * 10) ? [`${percent}%`] : []),
  ];
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}

function isoReadings({ iso, isoMonth, isoDay }: Groups): string[][] {
  return [[`year:${Number(iso)}`], [`month:${Number(isoMonth)}`], [`day:${Number(isoDay)}`]];
}

// 民國 113 is 2024 (year 1 is 1912). Below this a number before 年 is read as a duration only: 三年.
const FIRST_LIKELY_ROC_YEAR = 20;

function yearReadings(value: number): string[] {
  if (value >= 1000) return [`year:${value}`, String(value)];
  const roc = value >= FIRST_LIKELY_ROC_YEAR && value <= 200 ? [`year:${value + 1911}`] : [];
  return [...roc, String(value)];
}

function tagged(numeral: string, read: (value: number) => string[]): string[][] {
  const value = parseChineseNumeral(numeral.replace(/[, \s]/g, ""));
  return value === undefined ? [] : [read(value)];
}
