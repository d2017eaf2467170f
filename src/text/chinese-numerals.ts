const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  "○": 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  参: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };

/** Characters that a folded Chinese numeral is written with, as a regular expression class's body. */
export const NUMERAL_CHARACTERS = "〇○零一二两三四五六七八九壹贰叁参肆伍陆柒捌玖十拾百佰千仟万亿兆";

/**
 * The value of a folded Chinese numeral, by place (一百一十三), by digit (二〇二四) or mixed with an Arabic
 * number before a myriad (30亿), with decimals (九点一); undefined when it is no numeral.
 */
export function parseChineseNumeral(numeral: string): number | undefined {
  const arabic = /^[\d.]+/.exec(numeral)?.[0];
  if (arabic !== undefined) return multiplyMyriads(Number(arabic), numeral.slice(arabic.length));
  const [whole = "", decimals] = numeral.split("点");
  if (decimals !== undefined) return readDecimal(whole, decimals);
  if (isDigitSequence(numeral)) {
    return Number(Array.from(numeral, (character) => DIGITS[character]).join(""));
  }
  return parseByPlace(numeral);
}

function readDecimal(whole: string, decimals: string): number | undefined {
  const integer = parseChineseNumeral(whole);
  if (integer === undefined || !isDigitSequence(decimals)) return undefined;
  const digits = Array.from(decimals, (character) => DIGITS[character]).join("");
  return Number(`${integer}.${digits}`);
}

function multiplyMyriads(value: number, myriads: string): number | undefined {
  let product = value;
  for (const character of myriads) {
    const factor = MYRIADS[character] ?? UNITS[character];
    if (factor === undefined) return undefined;
    product *= factor;
  }
  return Number.isFinite(product) ? product : undefined;
}

function isDigitSequence(numeral: string): boolean {
  return numeral !== "" && Array.from(numeral).every((character) => character in DIGITS);
}

function parseByPlace(numeral: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of numeral) {
    const unit = UNITS[character];
    const myriad = MYRIADS[character];
    if (unit !== undefined) {
      section += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else if (myriad !== undefined) {
      // 一亿二千万 adds a smaller myriad; 三万亿 multiplies the one before it
      total = section + digit === 0 ? total * myriad : total + (section + digit) * myriad;
      section = 0;
      digit = 0;
    } else {
      const value = DIGITS[character];
      if (value === undefined) return undefined;
      digit = value;
    }
  }
  return numeral === "" ? undefined : total + section + digit;
}
