import { parseChineseNumeral } from "../../text/chinese-numerals.ts";

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const STEMS = "甲乙丙丁戊己庚辛壬癸";
// The forms that labels use and that folding would take to the ones chinese-numerals.ts reads.
const FOLDED: Readonly<Record<string, string>> = {
  貳: "贰",
  參: "参",
  陸: "陆",
  "○": "〇",
  兩: "两",
};

/** The number that a label counts: 12, 十二, 拾貳, xii, (b) is 2, 乙 is 2; null where it counts nothing. */
export function parseOrdinal(label: string): number | null {
  const plain = label.normalize("NFKC");
  if (/^[ivx]{2,}$/.test(plain)) return parseRoman(plain);
  if (/^[a-z]$/.test(plain)) return plain.charCodeAt(0) - "a".charCodeAt(0) + 1;
  if (STEMS.includes(plain)) return STEMS.indexOf(plain) + 1;
  const folded = Array.from(plain, (character) => FOLDED[character] ?? character).join("");
  return parseChineseNumeral(folded) ?? null;
}

/** The number that a Roman numeral below 40 writes in small letters. */
export function parseRoman(numeral: string): number {
  const values = Array.from(numeral, (letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
}
