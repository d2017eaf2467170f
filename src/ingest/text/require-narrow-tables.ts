import { unreadable } from "../unreadable.ts";

/**
 * @throws AppError DOCUMENT_UNREADABLE where a row of a Markdown table, a line between two signs `|`, has more than
 *   `maxColumns` cells.
 */
export function requireNarrowTables(markdown: string, maxColumns: number): void {
  for (const [row] of markdown.matchAll(/^[ \t]*\|.*\|[ \t]*\r?$/gm)) {
    const columns = Array.from(row.matchAll(/(?<!\\)\|/g)).length - 1;
    if (columns <= maxColumns) continue;
    throw unreadable(
      `a table has ${columns} columns, and at most ${maxColumns} are read; take it out or split it`,
    );
  }
}
