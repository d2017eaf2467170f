import type { BlockKind } from "../../domain/block.ts";
import type { BlockDraft } from "./block-builder.ts";
import { openHere, type ProseReader } from "./prose-reader.ts";
import { hasHeader, type TableLine } from "./table-shape.ts";

/** The blocks of a table, in order; `header` is the first of them, or null. */
export interface TableRows {
  readonly header: BlockDraft | null;
  readonly drafts: readonly BlockDraft[];
}

/**
 * Opens a table's header and rows. A row with an empty first cell has the row that carries its group's label
 * as parent; others have the header, else `introducing`.
 */
export function openTableRows(
  reader: ProseReader,
  table: {
    readonly rows: readonly TableLine[];
    readonly locator: string;
    readonly introducing: number | null;
  },
): TableRows {
  const { rows, locator, introducing } = table;
  for (const row of rows) if (row.isDrawing) reader.builder.decorate(row.line);
  const open = (kind: BlockKind, row: TableLine, parent: number | null): BlockDraft | null =>
    openHere(reader, { kind, range: row.line, marks: row.marks, parent, locator });
  const cells = rows.filter((row) => !row.isDrawing);
  const [first] = cells;
  const isHeaded = first !== undefined && hasHeader(rows);
  const header = isHeaded ? open("table-header", first, introducing) : null;
  const above = header?.ordinal ?? introducing;
  const drafts = openGroups(cells.slice(isHeaded ? 1 : 0), { above, open });
  return { header, drafts: header === null ? drafts : [header, ...drafts] };
}

function openGroups(
  rows: readonly TableLine[],
  into: {
    readonly above: number | null;
    readonly open: (kind: BlockKind, row: TableLine, parent: number | null) => BlockDraft | null;
  },
): BlockDraft[] {
  const drafts: BlockDraft[] = [];
  let group = into.above;
  for (const row of rows) {
    const draft = into.open("table-row", row, row.continuesGroup ? group : into.above);
    if (draft === null) continue;
    if (!row.continuesGroup) group = draft.ordinal;
    drafts.push(draft);
  }
  return drafts;
}
