/** A line that carries more than blanks; offsets are UTF-16 and point into the document. */
export interface SourceLine {
  /** Where the line begins, blanks included. */
  readonly lineStart: number;
  /** Content without the blanks around it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of blank lines between this line and the one before. */
  readonly blankLinesBefore: number;
}

/** The non-blank lines of a text, in order. A carriage return before a line feed counts as a blank. */
export function scanLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let blankLinesBefore = 0;
  let lineStart = 0;
  while (lineStart <= source.length) {
    const feed = source.indexOf("\n", lineStart);
    const lineEnd = feed === -1 ? source.length : feed;
    const raw = source.slice(lineStart, lineEnd);
    const text = raw.trim();
    if (text === "") {
      blankLinesBefore++;
    } else {
      const start = lineStart + raw.length - raw.trimStart().length;
      lines.push({ lineStart, start, end: start + text.length, text, blankLinesBefore });
      blankLinesBefore = 0;
    }
    lineStart = lineEnd + 1;
  }
  return lines;
}

/** Blanks before a line's content, in UTF-16 code units. */
export function indentOf(line: SourceLine): number {
  return line.start - line.lineStart;
}
