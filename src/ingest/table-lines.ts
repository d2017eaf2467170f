import { oneLine } from "./one-line.ts";

/**
 * A table's row a line, with tabs between its cells. Blank cells at its end are left out, but a row of one cell below
 * others keeps the tab behind it: without one the table would end there.
 */
export function tableLines(rows: readonly (readonly string[])[]): string {
  const lines: string[] = [];
  for (const row of rows) {
    const line = row.map(oneLine).join("\t").trimEnd();
    if (line.trim() === "") continue;
    const goesOn = lines.at(-1)?.includes("\t") === true && !line.includes("\t");
    lines.push(goesOn ? `${line}\t` : line);
  }
  return lines.join("\n");
}
