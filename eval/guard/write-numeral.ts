const DIGITS = "零一二三四五六七八九";
const PLACES = ["", "十", "百", "千"] as const;

/** Chinese numeral of an integer of [1, 10000), by place: 113 is 一百一十三, 15 is 十五. */
export function writeNumeral(value: number): string {
  const digits = Array.from(String(value), Number);
  const written = digits
    .map((digit, index) =>
      digit === 0 ? "零" : DIGITS.charAt(digit) + (PLACES[digits.length - 1 - index] ?? ""),
    )
    .join("");
  return written
    .replace(/零+/g, "零")
    .replace(/(.)零$/, "$1")
    .replace(/^一十/, "十");
}
