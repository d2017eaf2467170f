import type { BlockDraft } from "./block-builder.ts";
import { readCaptionLabel } from "./line-shape.ts";
import { openHere, type ProseReader } from "./prose-reader.ts";
import { endsSentence } from "./sentence-end.ts";
import type { SourceLine } from "./source-lines.ts";
import { openTableRows } from "./table-rows.ts";
import { gatherTable } from "./table-shape.ts";

/** A table with the caption before it and the note after it, or a caption alone. */
export function readTable(reader: ProseReader, index: number): number {
  const found = readCaption(reader, index);
  if (found === null) return readRows(reader, index, null);
  const caption = openCaption(reader, found);
  return 1 + readRows(reader, index + 1, caption);
}

/** The rows at `index`, below their caption if they have one, and the note after them. */
export function readRows(reader: ProseReader, index: number, caption: BlockDraft | null): number {
  const rows = gatherTable(reader.source, reader.lines, index);
  // One line with a tab in it is no table, unless a caption says so.
  if (rows.length < (caption === null ? 2 : 1)) return 0;
  const locator = caption?.locator ?? reader.locate(reader.outline);
  const introducing = caption?.ordinal ?? introduction(reader);
  const { header } = openTableRows(reader, { rows, locator, introducing });
  reader.current = null;
  reader.footnote = null;
  return rows.length + readNote(reader, index + rows.length, caption ?? header);
}

interface Caption {
  readonly line: SourceLine;
  readonly label: string;
  /** The label with its colon, in UTF-16 code units. */
  readonly length: number;
}

/** The caption of a table or figure at `index`; null for any other line. */
export function readCaption(reader: ProseReader, index: number): Caption | null {
  const line = reader.lines[index];
  const found = line === undefined ? null : readCaptionLabel(line.text);
  if (line === undefined || found === null || endsSentence(line.text)) return null;
  const hasColon = /[：:]/.test(line.text.slice(0, found.length));
  const next = gatherTable(reader.source, reader.lines, index + 1);
  return hasColon || next.length > 0 ? { line, ...found } : null;
}

/** Opens a caption; `within` is named before its label in the locator. */
export function openCaption(reader: ProseReader, caption: Caption, within = ""): BlockDraft | null {
  const { line, label, length } = caption;
  const labelText = line.text.slice(0, length).trimEnd();
  const draft = openHere(reader, {
    kind: label.startsWith("表") ? "table-caption" : "caption",
    range: line,
    label: { text: label, span: { start: line.start, end: line.start + labelText.length } },
    parent: introduction(reader),
    locator: within + label,
  });
  reader.current = null;
  return draft;
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
