const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "2024-10-28" as 2024年10月28日; anything else unchanged. */
export function chineseDate(isoDate: string): string {
  const parts = partsOf(isoDate);
  return parts === null ? isoDate : `${parts.year}年${parts.month}月${parts.day}日`;
}

/** "2024-10-28" as 28 Oct 2024; anything else unchanged. */
export function englishDate(isoDate: string): string {
  const parts = partsOf(isoDate);
  const month = MONTHS[(parts?.month ?? 0) - 1];
  return parts === null || month === undefined ? isoDate : `${parts.day} ${month} ${parts.year}`;
}

/** A calendar date knows no time zone, so that `Date` has no part in it. */
function partsOf(isoDate: string) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(isoDate) ?? [];
  if (year === undefined) return null;
  return { year, month: Number(month), day: Number(day) };
}
