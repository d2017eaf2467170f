/** Spreadsheets set for Chinese or Japanese read the wide forms too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A cell as RFC 4180 has it. Its text may come from anybody: what a spreadsheet would take for a formula is put behind an apostrophe. */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}
