import { readAnnexName } from "./annex-heading.ts";
import { LABEL_RANKS, SHORT_RANK } from "./heading-ranks.ts";
import { readLineLabel } from "./line-label.ts";
import { bulletLength, readHashHeading } from "./line-shape.ts";
import type { OpenItem } from "./outline.ts";
import { isInterrupted, moveTo, openHere, type ProseReader } from "./prose-reader.ts";
import type { SourceLine } from "./source-lines.ts";
import { readUnitRank } from "./statute-labels.ts";

/** Footnotes: their first line, and the paragraphs that go on with one. */
export function readFootnote(reader: ProseReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined) return 0;
  if (reader.footnotes.furtherParagraphs.has(index) && reader.footnote !== null) {
    reader.builder.append(reader.footnote, line);
    return 1;
  }
  const body = reader.footnotes.byLine.get(index);
  if (body === undefined) return 0;
  reader.footnote = openHere(reader, {
    kind: "footnote",
    range: line,
    label: { text: body.label, span: body.labelSpan },
    locator: `${reader.noteName}${body.label}`,
  });
  return 1;
}

/** Everything else: the rest of a torn sentence, or a new paragraph. Takes every line. */
export function readPlain(reader: ProseReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined) return 0;
  const { footnote, current, builder } = reader;
  if (footnote !== null && line.blankLinesBefore === 0 && !builder.isFinished(footnote)) {
    builder.append(footnote, line);
  } else if (current !== null && continuesSentence(reader, line)) {
    builder.append(current, line);
    reader.footnote = null;
  } else {
    openParagraph(reader, line, itemsThatGoOn(reader, index));
  }
  return 1;
}

function continuesSentence(reader: ProseReader, line: SourceLine): boolean {
  if (!isInterrupted(reader) || line.blankLinesBefore > 1) return false;
  return line.blankLinesBefore === 0 || !reader.isListUnpunctuated;
}

function openParagraph(reader: ProseReader, line: SourceLine, items: readonly OpenItem[]): void {
  moveTo(reader, { ...reader.outline, items });
  const isPicture = /照片|相片|圖片|图片/.test(reader.headingPath.at(-1) ?? "");
  const draft = openHere(reader, { kind: isPicture ? "caption" : "paragraph", range: line });
  if (draft === null) return;
  reader.current = isPicture ? null : draft;
  reader.footnote = null;
  reader.isListUnpunctuated = false;
  const item = items.at(-1);
  if (item === undefined) reader.stem = reader.current;
  else {
    // within an item the paragraph introduces what is nested below it, and leaves the list its stem
    moveTo(reader, {
      ...reader.outline,
      items: [...items.slice(0, -1), { ...item, block: draft.ordinal }],
    });
  }
}

const MAX_LINES_AHEAD = 60;

/** The open items that a paragraph at `index` is part of: those whose list goes on below it. */
function itemsThatGoOn(reader: ProseReader, index: number): readonly OpenItem[] {
  const { items } = reader.outline;
  const outermost = Math.min(...items.map(({ style }) => rankOf(style)));
  if (items.length === 0) return [];
  for (const { text } of reader.lines.slice(index + 1, index + MAX_LINES_AHEAD)) {
    if (isHeadingLine(text)) return [];
    const label = readLineLabel(text.slice(bulletLength(text)));
    if (label === null) continue;
    if (rankOf(label.style) < outermost) return [];
    const open = items.findIndex(
      ({ style, ordinal }) => style === label.style && ordinal === label.ordinal - 1,
    );
    if (open !== -1) return items.slice(0, open + 1);
  }
  return [];
}

function rankOf(style: OpenItem["style"]): number {
  return style === "bullet" ? SHORT_RANK : LABEL_RANKS[style];
}

function isHeadingLine(line: string): boolean {
  return (
    readHashHeading(line) !== null || readUnitRank(line) !== null || readAnnexName(line) !== null
  );
}
