import { readAnnexName } from "./annex-heading.ts";
import { isNotesHeading } from "./bare-footnotes.ts";
import { isPlainLine } from "./plain-lines.ts";
import { endsSentence } from "./sentence-end.ts";
import type { SourceLine } from "./source-lines.ts";

const MAX_LINES = 8;

/**
 * The lines that close a document before its first annex or its footnotes: who signs it, to whom copies go, whom to
 * ask. `contents` are the lines of a table of contents, which names annexes too.
 */
export function findClosingLines(
  lines: readonly SourceLine[],
  contents: ReadonlySet<number>,
): readonly number[] {
  const end = lines.findIndex((_, index) => !contents.has(index) && startsBack(lines, index));
  const before = lines.slice(0, Math.max(end, 0)).findLastIndex((line) => !isPlainLine(line.text));
  const start = before + 1;
  const isShort = end > start && end - start <= MAX_LINES;
  return before !== -1 && isShort && isSetApart(lines, start)
    ? Array.from({ length: end - start }, (_, offset) => start + offset)
    : [];
}

function startsBack(lines: readonly SourceLine[], index: number): boolean {
  return readAnnexName(lines[index]?.text ?? "") !== null || isNotesHeading(lines, index);
}

// Plain lines that go on with a sentence, or are items without punctuation, close nothing.
function isSetApart(lines: readonly SourceLine[], start: number): boolean {
  const isAfterBlank = (lines[start]?.blankLinesBefore ?? 0) > 0;
  return isAfterBlank && endsSentence(lines[start - 1]?.text ?? "");
}
