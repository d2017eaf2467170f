/** Columns as wide as they show on a terminal, where a Chinese character takes two cells. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => cellsOf(row[column] ?? ""))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column > 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function pad(cell: string, width: number, isNumber: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - cellsOf(cell)));
  return isNumber ? blanks + cell : cell + blanks;
}

function cellsOf(text: string): number {
  return Array.from(text).reduce(
    (sum, one) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(one) ? 2 : 1),
    0,
  );
}
