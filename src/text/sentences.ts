import type { Span } from "../domain/span.ts";

const OPENING = "「『（(《〈“[【";
const CLOSING = "」』）)》〉”]】";
const ENDINGS = "。！？；!?;";

/**
 * Splits a text after 。！？； outside brackets and quotation marks, and at line breaks. The ranges ascend,
 * carry no blanks at either end and hold every non-blank character. A connective that ends a line after a
 * semicolon (；以及) stays with the sentence before it. A bracket that is never closed stops
 * counting at the end of its line.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    splitLine(line, lineStart, sentences);
    lineStart += line.length + 1;
  }
  return sentences;
}

function splitLine(line: string, offset: number, sentences: Span[]): void {
  const balanced = isBalanced(line);
  let depth = 0;
  let start = 0;
  for (let index = 0; index < line.length; index++) {
    const unit = line.charAt(index);
    if (OPENING.includes(unit)) depth++;
    else if (CLOSING.includes(unit)) depth--;
    else if (ENDINGS.includes(unit) && (depth <= 0 || !balanced)) {
      const end = endOfConnective(line, endOfClosing(line, index + 1));
      pushTrimmed(line, { start, end }, { offset, sentences });
      start = end;
    }
  }
  pushTrimmed(line, { start, end: line.length }, { offset, sentences });
}

// 「…。」 keeps its closing mark; a run of endings (！？) stays together.
function endOfClosing(line: string, from: number): number {
  let end = from;
  while (end < line.length && ENDINGS.includes(line.charAt(end))) end++;
  return end;
}

// 「…；以及」 at the end of an item: the connective alone says nothing.
function endOfConnective(line: string, end: number): number {
  return /^\s*(?:以?及|和|與|或|並且?|而且|and|or)\s*$/.test(line.slice(end)) ? line.length : end;
}

function isBalanced(line: string): boolean {
  let depth = 0;
  for (let index = 0; index < line.length; index++) {
    const unit = line.charAt(index);
    if (OPENING.includes(unit)) depth++;
    else if (CLOSING.includes(unit) && --depth < 0) return false;
  }
  return depth === 0;
}

function pushTrimmed(
  line: string,
  range: Span,
  into: { readonly offset: number; readonly sentences: Span[] },
): void {
  const piece = line.slice(range.start, range.end);
  const start = range.start + piece.length - piece.trimStart().length;
  const end = range.start + piece.trimEnd().length;
  if (start < end) into.sentences.push({ start: into.offset + start, end: into.offset + end });
}
