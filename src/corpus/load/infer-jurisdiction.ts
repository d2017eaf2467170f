import type { Jurisdiction } from "../../domain/document.ts";
import { detectScript } from "../../text/script.ts";
import { lineNamed } from "./line-named.ts";

/** Where a text applies, and what told that. */
export interface InferredJurisdiction {
  readonly place: Jurisdiction;
  /** Completes "inferred from". */
  readonly by: string;
}

/** Lines at the top and at the end where a text prints who issued it and when. */
const TOP_LINES = 20;
const END_LINES = 15;
// Enough to tell the script, whatever the length of the document.
const SCRIPT_SAMPLE_CHARS = 4000;

const NUMERAL = String.raw`[\d０-９〇零一二三四五六七八九十百元]`;

const HINTS: readonly (readonly [Jurisdiction, RegExp])[] = [
  [
    "TW",
    new RegExp(
      `^法規名稱：|law\\.moj\\.gov\\.tw|中\\s*華\\s*民\\s*國\\s*${NUMERAL}+\\s*年|金融監督管理委員會`,
      "m",
    ),
  ],
  ["HK", /香港特別行政區|香港特别行政区|香港金融管理局|財經事務及庫務局/],
  ["CN", /中华人民共和国|国务院/],
];

/**
 * A line that a date of the Republic of China opens and no clause follows: 民國113年10月, 發文日期：113年10月28日. Without
 * 民國 only three digits with month and day: no other calendar writes years so.
 */
const ROC_DATED = new RegExp(
  String.raw`^(?:[^：:。，；]{0,10}[：:]\s*|[（(]\s*)?` +
    String.raw`(?:(?:中\s*華\s*)?民\s*國\s*${NUMERAL}{1,7}\s*年|(?:1\d{2}|１[０-９]{2})\s*年\s*${NUMERAL}{1,3}\s*月\s*${NUMERAL}{1,3}\s*日)` +
    String.raw`[^。；，]*$`,
);

/**
 * Undefined where the text tells nothing of it, and where it points to several places: by the authorities that its top
 * names, or else by the years of Taiwan in its date.
 */
export function inferJurisdiction(text: string): InferredJurisdiction | undefined {
  const lines = text
    .split("\n")
    .map(plainOf)
    .filter((line) => line !== "");
  const top = lines.slice(0, TOP_LINES);
  const hinted = HINTS.flatMap(([place, pattern]) => {
    const found = pattern.exec(top.join("\n"))?.[0];
    return found === undefined ? [] : [{ place, by: `"${found}" at its top` }];
  });
  if (hinted.length > 0) return hinted.length === 1 ? hinted[0] : undefined;
  if (detectScript(text.slice(0, SCRIPT_SAMPLE_CHARS)) === "hans") return undefined;
  const dated = [...top, ...lines.slice(TOP_LINES).slice(-END_LINES)].find((line) =>
    ROC_DATED.test(line),
  );
  return dated === undefined
    ? undefined
    : { place: "TW", by: `the year, counted as in Taiwan, in ${lineNamed(dated)}` };
}

/** Without the marks of Markdown. */
function plainOf(line: string): string {
  return line
    .replace(/^#+\s+/, "")
    .replaceAll("**", "")
    .trim();
}
