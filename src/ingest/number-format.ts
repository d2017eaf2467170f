const HAN = "〇一二三四五六七八九";
const FINANCIAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
const FINANCIAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

type Format = (number: number) => string;

const inHan: Format = (number) => counted(number, HAN, "十百千");
const byDigit: Format = (number) =>
  Array.from(String(number), (digit) => HAN.charAt(Number(digit))).join("");
const fullWidth: Format = (number) =>
  Array.from(String(number), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
// Unicode has circled numbers up to 20
const circled: Format = (number) =>
  number <= 20 ? String.fromCharCode(0x245f + number) : String(number);

const FORMATS: Readonly<Record<string, Format>> = {
  chineseCounting: inHan,
  chineseCountingThousand: inHan,
  taiwaneseCounting: inHan,
  taiwaneseCountingThousand: inHan,
  japaneseCounting: inHan,
  ideographDigital: byDigit,
  taiwaneseDigital: byDigit,
  ideographLegalTraditional: (number) => counted(number, FINANCIAL_TRADITIONAL, "拾佰仟"),
  chineseLegalSimplified: (number) => counted(number, FINANCIAL_SIMPLIFIED, "拾佰仟"),
  ideographTraditional: (number) => STEMS.charAt((number - 1) % STEMS.length),
  ideographZodiac: (number) => BRANCHES.charAt((number - 1) % BRANCHES.length),
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerLetter: letters,
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerRoman: roman,
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  none: () => "",
};

/**
 * A list's number as Office prints it in one of its formats (ECMA-376 17.18.59), for those used in Chinese texts;
 * in digits for all others.
 */
export function formatNumber(number: number, format: string): string {
  const print = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return print?.(number) ?? String(number);
}

/** Below ten thousand, with places: 一百零五. 一十 is 十 at the front. */
function counted(number: number, digits: string, places: string): string {
  if (number <= 0 || number >= 10_000) return String(number);
  const zero = digits === HAN ? "零" : digits.charAt(0);
  let text = "";
  let isGap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) {
      isGap = text !== "";
      continue;
    }
    text +=
      (isGap ? zero : "") + digits.charAt(digit) + (place === 0 ? "" : places.charAt(place - 1));
    isGap = false;
  }
  return digits === HAN ? text.replace(/^一十/, "十") : text;
}

/** a to z, then aa, bb: as Office counts. */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(number / 26), 10));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** Lower-case Roman numerals. */
export function roman(number: number): string {
  let rest = Math.min(Math.max(number, 0), 3999);
  let text = "";
  for (const [value, numeral] of ROMAN) {
    while (rest >= value) {
      text += numeral;
      rest -= value;
    }
  }
  return text;
}
