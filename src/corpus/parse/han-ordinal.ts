const DIGITS = "零一二三四五六七八九";

/** A number from 1 to 9999 in Chinese numerals by place: 12 is 十二, 105 is 一百零五. */
export function formatHanOrdinal(value: number): string {
  if (value >= 1000) return withUnit(value, 1000, "千");
  if (value >= 100) return withUnit(value, 100, "百");
  if (value >= 20) return withUnit(value, 10, "十");
  if (value >= 10) return `十${value === 10 ? "" : DIGITS.charAt(value - 10)}`;
  return DIGITS.charAt(value);
}

function withUnit(value: number, unit: number, name: string): string {
  const rest = value % unit;
  const head = DIGITS.charAt(Math.floor(value / unit)) + name;
  if (rest === 0) return head;
  const gap = rest < unit / 10 ? "零" : "";
  const isTeen = rest >= 10 && rest < 20;
  return head + gap + (isTeen ? "一" : "") + formatHanOrdinal(rest);
}
