import type { Passage } from "../domain/passage.ts";

/** What a table's row is about: its first cell, which the rows of a group share; null for anything else. */
export function rowGroup({ kind, text }: Passage): string | null {
  if (kind !== "table-row") return null;
  const row = text.slice(text.lastIndexOf("\n") + 1);
  return row.slice(0, Math.max(row.indexOf("\t"), 0)).trim();
}
