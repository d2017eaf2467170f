import { readCaptionLabel } from "./line-shape.ts";
import type { BlockDraft } from "./block-builder.ts";
import { openHere, type ProseReader } from "./prose-reader.ts";
import { endsSentence } from "./sentence-end.ts";
import type { SourceLine } from "./source-lines.ts";
import { gatherTable, hasHeader, type TableLine } from "./table-shape.ts";

/** A table with the caption before it and the note after it. */
export function readTable(reader: ProseReader, index: number): number {
  const caption = readCaption(reader, index);
  const from = caption === null ? index : index + 1;
  const rows = gatherTable(reader.source, reader.lines, from);
  const isTable = rows.length > 1 || (rows.length === 1 && caption !== null);
  if (caption === null && !isTable) return 0;
  const captionDraft = caption === null ? null : openCaption(reader, caption);
  if (!isTable) return 1;
  const header = openRows(reader, rows, captionDraft);
  reader.current = null;
  reader.footnote = null;
  const end = from + rows.length;
  return end - index + readNote(reader, end, captionDraft ?? header);
}

interface Caption {
  readonly line: SourceLine;
  readonly label: string;
  /** The label with its colon, in UTF-16 code units. */
  readonly length: number;
}

function readCaption(reader: ProseReader, index: number): Caption | null {
  const line = reader.lines[index];
  const found = line === undefined ? null : readCaptionLabel(line.text);
  if (line === undefined || found === null || endsSentence(line.text)) return null;
  const hasColon = /[：:]/.test(line.text.slice(0, found.length));
  const next = gatherTable(reader.source, reader.lines, index + 1);
  return hasColon || next.length > 0 ? { line, ...found } : null;
}

function openCaption(reader: ProseReader, caption: Caption): BlockDraft | null {
  const { line, label, length } = caption;
  const labelText = line.text.slice(0, length).trimEnd();
  const draft = openHere(reader, {
    kind: label.startsWith("表") ? "table-caption" : "caption",
    range: line,
    label: { text: label, span: { start: line.start, end: line.start + labelText.length } },
    parent: introduction(reader),
    locator: label,
  });
  reader.current = null;
  return draft;
}

function openRows(
  reader: ProseReader,
  rows: readonly TableLine[],
  caption: BlockDraft | null,
): BlockDraft | null {
  const locator = caption === null ? {} : { locator: caption.locator };
  let needsHeader = hasHeader(rows);
  let head = caption;
  let group: BlockDraft | null = null;
  for (const row of rows) {
    if (row.isDrawing) {
      reader.builder.decorate(row.line);
      continue;
    }
    const parent = ((row.continuesGroup ? group : null) ?? head)?.ordinal ?? introduction(reader);
    const kind = needsHeader ? "table-header" : "table-row";
    const { line: range, marks } = row;
    const draft: BlockDraft | null = openHere(reader, { kind, range, marks, parent, ...locator });
    if (needsHeader) head = draft ?? head;
    else if (!row.continuesGroup) group = draft;
    needsHeader = false;
  }
  return head;
}

// The paragraph before a table introduces it if it ends in a colon.
function introduction(reader: ProseReader): number | null {
  const { current, source } = reader;
  const last = current?.spans.at(-1);
  if (current?.kind !== "paragraph" || last === undefined) return null;
  return /[：:]/.test(source.charAt(last.end - 1)) ? current.ordinal : null;
}

const NOTE = /^(?:資料|资料)?(?:來源|来源|備註|备注|附註|附注|註|注|說明|说明)\s*[：:]/;

function readNote(reader: ProseReader, index: number, table: BlockDraft | null): number {
  const line = reader.lines[index];
  if (line === undefined || !NOTE.test(line.text)) return 0;
  const locator = table === null ? {} : { locator: table.locator };
  openHere(reader, { kind: "note", range: line, parent: table?.ordinal ?? null, ...locator });
  return 1;
}
