import { parseChineseNumeral } from "../../../src/text/chinese-numerals.ts";
import { foldText } from "../../../src/text/normalise.ts";
import { writeNumeral } from "../write-numeral.ts";
import { replaceOne, type Rewrite } from "./rewrite.ts";

const HAN = "[零一二三四五六七八九十百千]+";

/** Every numeral before a unit, or in an article's number, in the other notation. */
export const rewriteNumerals: Rewrite = ({ text }) => {
  const claim = text
    .replace(
      new RegExp(
        `(?<=第)${HAN}(?=[條項款])|(?<![第之分零一二三四五六七八九十百千萬])${HAN}(?=日|個月|年|人|倍|小時|公尺|元|萬元|億元)`,
        "gu",
      ),
      (numeral) => (numeral === "一" || /^[千百]$/.test(numeral) ? numeral : arabic(numeral)),
    )
    .replace(/(?<![\d.,年月] ?)\d{1,3}(?= ?(?:個|家|名|場|屆|項))/gu, (digits) =>
      writeNumeral(Number(digits)),
    );
  return claim === text ? null : { claim, change: "數字改寫" };
};

function arabic(numeral: string): string {
  const value = parseChineseNumeral(foldText(numeral));
  return value === undefined ? numeral : String(value);
}

/** 百分之五 as 5%, 38% as 百分之三十八, 三分之二 as 2/3. */
export const rewritePercentage: Rewrite = replaceOne(
  new RegExp(
    `百分之(${HAN})(?![點分])|(?<![\\d.])(\\d{1,3})[%％]|(?<![百千萬])([二三四五六七八九十])分之([一二三四五六七八九])`,
    "gu",
  ),
  ([, chinese, digits, denominator, numerator]) => {
    if (chinese !== undefined) return `${arabic(chinese)}%`;
    if (digits !== undefined) return `百分之${writeNumeral(Number(digits))}`;
    return `${arabic(numerator ?? "")}/${arabic(denominator ?? "")}`;
  },
);

/** A ROC year as a Gregorian one and the other way round. */
export const rewriteYear: Rewrite = replaceOne(
  new RegExp(
    `(?:中華)?民國 ?(${HAN}|\\d{2,3}) ?(?=年(?!度?以))|(?<!\\d)(1[01]\\d) ?(?=年)|(?<!\\d)(20[12]\\d) ?(?=年)`,
    "gu",
  ),
  ([, republic, digits, gregorian]) => {
    if (gregorian !== undefined) return `民國${Number(gregorian) - 1911}`;
    const year = parseChineseNumeral(foldText(republic ?? digits ?? ""));
    return year === undefined ? null : String(year + 1911);
  },
);

/** 五千萬元 as 50,000,000元 or 5,000萬元. */
export const rewriteAmount: Rewrite = replaceOne(
  new RegExp(`(?<![分之\\d])(${HAN})(萬|億)(?=元)|(\\d+) ?億(?= ?元)`, "gu"),
  ([, numeral, myriad, digits], random) => {
    if (digits !== undefined) return `${digits}0,000萬`;
    const value = parseChineseNumeral(foldText(numeral ?? ""));
    if (value === undefined || myriad === undefined) return null;
    if (random.chance(0.5)) return `${value.toLocaleString("en")}${myriad}`;
    return (value * (myriad === "萬" ? 1e4 : 1e8)).toLocaleString("en");
  },
);
