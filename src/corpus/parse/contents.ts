import { readContentsEntry, readHashHeading } from "./line-shape.ts";
import { endsSentence } from "./sentence-end.ts";
import type { SourceLine } from "./source-lines.ts";

const CONTENTS_HEADING = /^目\s*[錄录次]$/;
const PAGE_NUMBER = /[\s\t]\d{1,3}$/;

/**
 * The lines of a table of contents: those with leaders to a page number, and those below 目錄 that end in a page
 * number, stand together, or are printed again later, as the headings that they list are.
 */
export function findContents(lines: readonly SourceLine[]): ReadonlySet<number> {
  const lastPrinted = new Map(lines.map((line, index) => [line.text, index]));
  const contents = new Set<number>();
  let isBelowHeading = false;
  for (const [index, line] of lines.entries()) {
    if (isContentsHeading(line.text)) {
      isBelowHeading = true;
      continue;
    }
    const isAbove = (lastPrinted.get(line.text) ?? index) > index;
    isBelowHeading &&= isListed(lines, index) || (isAbove && !endsSentence(line.text));
    if (isBelowHeading || readContentsEntry(line.text) !== null) contents.add(index);
  }
  return contents;
}

// An entry ends in a page number, or stands right below the heading or another entry.
function isListed(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || PAGE_NUMBER.test(line.text)) return line !== undefined;
  const isNext = line.blankLinesBefore === 0 || isContentsHeading(lines[index - 1]?.text ?? "");
  return isNext && !endsSentence(line.text);
}

function isContentsHeading(line: string): boolean {
  return CONTENTS_HEADING.test(line.slice(readHashHeading(line)?.contentStart ?? 0));
}
