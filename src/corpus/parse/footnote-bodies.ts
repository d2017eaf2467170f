import type { Span } from "../../domain/span.ts";
import { findBareFootnotes } from "./bare-footnotes.ts";
import { raisedNumber, type FootnoteMarks } from "./inline-markup.ts";
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
export interface FootnoteBodies extends FootnoteMarks {
  readonly byLine: ReadonlyMap<number, FootnoteBody>;
  /** Lines that go on with a footnote of several paragraphs. */
  readonly furtherParagraphs: ReadonlySet<number>;
}

// A mark before a closing mark is the end of a sentence that a page break tore off, not the start of a note.
const BODY = /^(<sup>\s*\d{1,3}\s*<\/sup>|[⁰¹²³⁴-⁹]+)(\s*)(?=[^\s。，、；：！？」』）)》〉.,;:])/;

/** Finds the lines that begin a footnote, and marks without a raised number where no footnote has one. */
export function findFootnotes(source: string, lines: readonly SourceLine[]): FootnoteBodies {
  const raised = findRaisedBodies(lines);
  const bare = raised.size === 0 ? findBareFootnotes(source, lines) : { notes: [], marks: [] };
  const byLine = new Map(raised);
  for (const { line, label, labelSpan } of bare.notes) {
    byLine.set(line, { label, mark: label, labelSpan });
  }
  const labels = new Set(Array.from(raised.values(), ({ label }) => label));
  return {
    byLine,
    furtherParagraphs: findFurtherParagraphs(lines, byLine),
    has: (label) => labels.has(label),
    bareWithin: ({ start, end }) =>
      bare.marks.filter(({ span }) => span.start >= start && span.end <= end),
  };
}

// A raised number followed by words. Numbers ascend through a document; one that does not is set apart by a blank.
function findRaisedBodies(lines: readonly SourceLine[]): Map<number, FootnoteBody> {
  const byLine = new Map<number, FootnoteBody>();
  let lastNumber = 0;
  for (const [index, line] of lines.entries()) {
    const match = BODY.exec(line.text);
    const mark = match?.[1];
    const label = mark === undefined ? null : raisedNumber(mark);
    if (mark === undefined || label === null) continue;
    const isSetApart = match?.[2] !== "";
    if (!isSetApart && Number(label) !== lastNumber + 1) continue;
    lastNumber = Number(label);
    const labelSpan = { start: line.start, end: line.start + mark.length };
    byLine.set(index, { label, mark, labelSpan });
  }
  return byLine;
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
