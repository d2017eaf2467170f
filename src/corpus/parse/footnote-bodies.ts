import type { Span } from "../../domain/span.ts";
import { raisedNumber } from "./inline-markup.ts";
import { isRule, startsStructure } from "./line-shape.ts";
import type { SourceLine } from "./source-lines.ts";

/** A line that begins a footnote. */
interface FootnoteBody {
  /** ASCII digits. */
  readonly label: string;
  /** The mark as printed. */
  readonly mark: string;
  readonly labelSpan: Span;
}

/** The footnotes of a document, by line. */
export interface FootnoteBodies {
  readonly byLine: ReadonlyMap<number, FootnoteBody>;
  /** Lines that go on with a footnote of several paragraphs. */
  readonly furtherParagraphs: ReadonlySet<number>;
  has(label: string): boolean;
}

// A mark before a closing mark is the end of a sentence that a page break tore off, not the start of a note.
const BODY = /^(<sup>\s*\d{1,3}\s*<\/sup>|[⁰¹²³⁴-⁹]+)(\s*)(?=[^\s。，、；：！？」』）)》〉.,;:])/;

/**
 * Finds the lines that begin a footnote: a raised number followed by words. Numbers ascend through a
 * document; one that does not must be set apart by a blank.
 */
export function findFootnoteBodies(lines: readonly SourceLine[]): FootnoteBodies {
  const byLine = new Map<number, FootnoteBody>();
  const labels = new Set<string>();
  let lastNumber = 0;
  for (const [index, line] of lines.entries()) {
    const match = BODY.exec(line.text);
    const mark = match?.[1];
    const label = mark === undefined ? null : raisedNumber(mark);
    if (mark === undefined || label === null) continue;
    const isSetApart = match?.[2] !== "";
    if (!isSetApart && Number(label) !== lastNumber + 1) continue;
    lastNumber = Number(label);
    labels.add(label);
    const labelSpan = { start: line.start, end: line.start + mark.length };
    byLine.set(index, { label, mark, labelSpan });
  }
  return {
    byLine,
    furtherParagraphs: findFurtherParagraphs(lines, byLine),
    has: (label) => labels.has(label),
  };
}

// Below a rule, plain paragraphs between two footnotes belong to the first of them.
function findFurtherParagraphs(
  lines: readonly SourceLine[],
  byLine: ReadonlyMap<number, FootnoteBody>,
): Set<number> {
  const further = new Set<number>();
  let isBelowRule = false;
  let pending: number[] | null = null;
  for (const [index, line] of lines.entries()) {
    if (isRule(line.text)) {
      isBelowRule = true;
      pending = null;
    } else if (byLine.has(index)) {
      for (const paragraph of pending ?? []) further.add(paragraph);
      pending = isBelowRule ? [] : null;
    } else if (startsStructure(line.text)) {
      isBelowRule = false;
      pending = null;
    } else {
      pending?.push(index);
    }
  }
  return further;
}
