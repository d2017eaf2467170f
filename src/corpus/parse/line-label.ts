import { parseOrdinal, parseRoman } from "./ordinal.ts";

/** How a label is written, from the outermost of a report inwards. */
export type LabelStyle =
  | "upper-roman" // I.
  | "upper-letter" // A.
  | "financial" // 壹、
  | "han" // 一、
  | "han-bracketed" // (一)
  | "arabic" // 1.
  | "arabic-bracketed" // (1)
  | "letter" // (a)
  | "roman" // (i)
  | "stem"; // 甲、

/** The label at the start of a line. */
export interface LineLabel {
  readonly style: LabelStyle;
  readonly ordinal: number;
  /** As printed, without the blanks after it: "12.", "(b)", "一、". */
  readonly text: string;
}

const HAN = "〇○零一二三四五六七八九十百";
const FINANCIAL = "壹貳贰參叁参肆伍陸陆柒捌玖拾";
const LABEL = new RegExp(
  [
    `(?<financial>[${FINANCIAL}]{1,3})、`,
    `(?<han>[${HAN}]{1,5})、`,
    `[（(]\\s?(?<hanBracketed>[${HAN}]{1,5})\\s?[)）]`,
    // 12A. was inserted after 12. later; "2.2021年" is a label and a year, "2.5" a number
    `(?<arabic>[0-9０-９]{1,3}[A-Z]?)(?:[.．](?:(?![0-9０-９])|(?=[0-9]{3,4}年))|、)`,
    `[（(](?<arabicBracketed>[0-9０-９]{1,3})[)）]`,
    `[（(](?<roman>[ivx]{2,5})[)）]`,
    `[（(](?<letter>[a-z])[)）]`,
    `(?<stem>[甲乙丙丁戊己庚辛壬癸])、`,
    `(?<upperRoman>X{0,2}(?:IX|IV|VI{0,3}|I{1,3})|X{1,2})[.．、](?=[\\s\\p{Script=Han}])`,
    `(?<upperLetter>[A-Z])[.．、](?=[\\s\\p{Script=Han}])`,
  ].join("|"),
  "uy",
);
const STYLES: readonly (readonly [string, LabelStyle])[] = [
  ["financial", "financial"],
  ["han", "han"],
  ["hanBracketed", "han-bracketed"],
  ["arabic", "arabic"],
  ["arabicBracketed", "arabic-bracketed"],
  ["roman", "roman"],
  ["letter", "letter"],
  ["stem", "stem"],
  ["upperRoman", "upper-roman"],
  ["upperLetter", "upper-letter"],
];

/** Reads the label a line starts with; null where it starts with none. */
export function readLineLabel(line: string): LineLabel | null {
  LABEL.lastIndex = 0;
  const match = LABEL.exec(line);
  if (match === null) return null;
  for (const [group, style] of STYLES) {
    const digits = match.groups?.[group];
    if (digits === undefined) continue;
    const ordinal = countOf(digits, style);
    return ordinal === null ? null : { style, ordinal, text: match[0] };
  }
  return null;
}

function countOf(digits: string, style: LabelStyle): number | null {
  if (style === "upper-roman") return parseRoman(digits.toLowerCase());
  return parseOrdinal(style === "arabic" ? digits.replace(/[A-Z]$/, "") : digits.toLowerCase());
}
