import { parseOrdinal } from "./ordinal.ts";
import { readLineLabel, type LineLabel } from "./line-label.ts";

const HAN = "〇○零一二三四五六七八九十百千";

/** The label that starts an article. */
export interface ArticleLabel {
  /** As printed: "第 8 條之 1". */
  readonly text: string;
  /** For comparing: 8-1 and 8 之 1 stand between 8 and 9. */
  readonly value: number;
}

const ARTICLE = new RegExp(
  `^第\\s*(?:(?<arabic>\\d{1,4})(?:-(?<dashed>\\d{1,3}))?|(?<han>[${HAN}]{1,9}))\\s*[條条]` +
    `(?:\\s*之\\s*(?<sub>[${HAN}]{1,4}|\\d{1,3}))?(?=\\s|\\*\\*|$)`,
);

/** Reads 第 21 條, 第 8-1 條, 第8條之1, 第二十一条之一 at the start of a line that goes on with a blank. */
export function readArticleLabel(line: string): ArticleLabel | null {
  const match = ARTICLE.exec(line);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const number = parseOrdinal(groups["arabic"] ?? groups["han"] ?? "");
  const sub = parseOrdinal(groups["dashed"] ?? groups["sub"] ?? "0");
  return number === null ? null : { text: match[0], value: number + (sub ?? 0) / 1000 };
}

const UNIT = new RegExp(
  `^第\\s*[${HAN}\\d]{1,6}\\s*(?<unit>編|编|篇|部分|部|分編|分编|章|節|节|款|目)(?:\\s*之\\s*[${HAN}\\d]{1,3})?(?:\\s+[^。；]{1,60})?$`,
);
const PART_RANK = 1;
const UNIT_RANKS: Readonly<Record<string, number>> = {
  編: PART_RANK,
  编: PART_RANK,
  篇: PART_RANK,
  部分: PART_RANK,
  部: PART_RANK,
  分編: 2,
  分编: 2,
  章: 3,
  節: 4,
  节: 4,
  款: 5,
  目: 6,
};

const STEM_PART = /^[甲乙丙丁戊己庚辛壬癸]部(?:\s+[^。；]{1,60})?$/;

/** The label of such a heading without blanks: 第一章, 甲部. */
export function readUnitLabel(line: string): string {
  return (
    /^(?:第\s*\S+?\s*[編编篇分部章節节款目]+|\S部)/u.exec(line)?.[0].replace(/\s/g, "") ?? line
  );
}

/** The rank of a heading such as 第 一 章 總則 (編 1 to 目 6) or 甲部; null for any other line. */
export function readUnitRank(line: string): number | null {
  if (STEM_PART.test(line)) return PART_RANK;
  const unit = UNIT.exec(line)?.groups?.["unit"];
  return unit === undefined ? null : (UNIT_RANKS[unit] ?? null);
}

const SPACED_HAN = /^([一二三四五六七八九十]{1,3})(?:\u3000|[ \t]{2,})(?=\S)/;
const SPACED_STEM = /^([甲乙丙丁戊己庚辛壬癸])(?:\u3000|[ \t]{2,})(?=\S)/;

/** The label of an item of an article; older statutes set it apart by blanks alone. */
export function readStatuteItemLabel(line: string): LineLabel | null {
  return (
    readLineLabel(line) ??
    readSpaced(line, SPACED_HAN, "han") ??
    readSpaced(line, SPACED_STEM, "stem")
  );
}

function readSpaced(line: string, pattern: RegExp, style: "han" | "stem"): LineLabel | null {
  const text = pattern.exec(line)?.[1];
  const ordinal = text === undefined ? null : parseOrdinal(text);
  return text === undefined || ordinal === null ? null : { style, ordinal, text };
}
