import { isInterrupted, moveTo, openHere, type ProseReader } from "./prose-reader.ts";
import type { SourceLine } from "./source-lines.ts";

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
    locator: `註${body.label}`,
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
    openParagraph(reader, line);
  }
  return 1;
}

function continuesSentence(reader: ProseReader, line: SourceLine): boolean {
  if (!isInterrupted(reader) || line.blankLinesBefore > 1) return false;
  return line.blankLinesBefore === 0 || !reader.isListUnpunctuated;
}

function openParagraph(reader: ProseReader, line: SourceLine): void {
  moveTo(reader, { ...reader.outline, items: [] });
  const isPicture = /照片|相片|圖片|图片/.test(reader.headingPath.at(-1) ?? "");
  const draft = openHere(reader, { kind: isPicture ? "caption" : "paragraph", range: line });
  if (draft === null) return;
  reader.current = isPicture ? null : draft;
  reader.stem = reader.current;
  reader.footnote = null;
  reader.isListUnpunctuated = false;
}
