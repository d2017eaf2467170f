import type { Passage } from "../domain/passage.ts";
import { foldText } from "../text/normalise.ts";

/** What a table's row is about: its first cell, which the rows of a group share; null for anything else. */
export function rowGroup({ kind, text }: Passage): string | null {
  if (kind !== "table-row") return null;
  const row = text.slice(text.lastIndexOf("\n") + 1);
  return row.slice(0, Math.max(row.indexOf("\t"), 0)).trim();
}

/** The least of a group's name that names it. */
const MIN_NAME_CHARS = 2;

/** Whether a folded question names the group of a row, whole or in one of the languages that it is printed in. */
export function namesRowGroup(folded: string, row: Passage): boolean {
  const names = foldText(rowGroup(row) ?? "").match(
    /[\p{Script=Han}\p{N}、·]+|[a-z][a-z0-9 .&/-]*[a-z0-9]/gu,
  );
  return (names ?? []).some((name) => name.length >= MIN_NAME_CHARS && folded.includes(name));
}
