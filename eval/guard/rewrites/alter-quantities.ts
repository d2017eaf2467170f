import { parseChineseNumeral } from "../../../src/text/chinese-numerals.ts";
import { foldText } from "../../../src/text/normalise.ts";
import type { Random } from "../seeded-random.ts";
import { writeNumeral } from "../write-numeral.ts";
import { replaceOne, type Rewrite } from "./rewrite.ts";

const HAN = "[一二三四五六七八九十百千]+";
const COUNTED =
  "人|名|個(?!別|人|月)|家|種|次|倍|公尺|公里|公分|歲|台|席|票|份|件|位|級|屆|場|萬元|億元|億|元|萬";

/** A count or an amount becomes another. */
export const alterNumber: Rewrite = replaceOne(
  new RegExp(
    `(?<![第\\d一二三四五六七八九十百千萬之.,])(?:\\d[\\d, ]*\\d|\\d|${HAN})(?=(?: |餘|多)?(?:${COUNTED}))`,
    "gu",
  ),
  ([numeral], random) => (numeral === "一" ? null : another(numeral, random)),
);

/** A year, month or day becomes another. */
export const alterDate: Rewrite = replaceOne(
  new RegExp(
    `(?<=(?:^|[^\\d一二三四五六七八九十百前後])\\s?)(?:(?:19|20)\\d\\d(?=\\s?年)|1\\d\\d(?=\\s?年)|\\d{1,2}(?=\\s?[月日])|(?<=民國)${HAN}(?=年)|(?<=年)${HAN}(?=月)|(?<=月)${HAN}(?=日))`,
    "gu",
  ),
  ([numeral], random) => anotherDatePart(numeral, random),
);

/** A percentage or a fraction becomes another. */
export const alterPercentage: Rewrite = replaceOne(
  new RegExp(
    `(?:\\d+(?:\\.\\d+)?(?=\\s?[%％])|(?<=百分之)${HAN}|(?<=[二三四五六七八九十千萬]分之)${HAN})`,
    "gu",
  ),
  ([numeral], random) => another(numeral, random),
);

/** A time limit or a duration becomes another. */
export const alterDeadline: Rewrite = replaceOne(
  new RegExp(
    `(?<![第\\d一二三四五六七八九十百年月之至])(?:\\d{1,3}(?!\\d)|${HAN})(?=\\s?(?:日|個月|年|小時|週|工作日|天)(?:內|以內|以前|前|以上|以下|為限|之內|後|未|者|屆滿|期滿|，|。))`,
    "gu",
  ),
  ([numeral], random) => another(numeral, random),
);

/** An article, paragraph or subparagraph number becomes another. */
export const alterArticle: Rewrite = replaceOne(
  new RegExp(`(?<=第\\s?)(?:\\d+|${HAN})(?=\\s?(?:條|項|款|章|次|屆|段))`, "gu"),
  ([numeral], random) => another(numeral, random),
);

function another(numeral: string, random: Random): string | null {
  const value = parseChineseNumeral(foldText(numeral).replace(/[, ]/g, ""));
  if (value === undefined || value <= 0 || value >= 10000) return null;
  const changed = random.pick(otherValues(value));
  if (changed === undefined) return null;
  return /\d/.test(numeral) ? String(changed) : writeNumeral(changed);
}

function otherValues(value: number): number[] {
  const candidates =
    value % 1 !== 0
      ? [value + 1, value * 2]
      : value < 10
        ? [value - 1, value + 1, value + 2, value * 2]
        : [value - 1, value + 5, value * 2, Math.floor(value / 2), value + 10];
  return candidates.filter((candidate) => candidate > 0 && candidate < 10000);
}

function anotherDatePart(numeral: string, random: Random): string | null {
  const value = parseChineseNumeral(foldText(numeral));
  if (value === undefined) return null;
  const limit = value <= 12 ? 12 : value <= 31 ? 28 : Number.POSITIVE_INFINITY;
  const candidates = [value - 2, value - 1, value + 1, value + 3].filter(
    (candidate) => candidate > 0 && candidate <= limit,
  );
  const changed = random.pick(candidates);
  if (changed === undefined) return null;
  return /\d/.test(numeral) ? String(changed) : writeNumeral(changed);
}
