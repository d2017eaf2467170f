import type { Span } from "../../domain/span.ts";

/** A reader's window, in code points: a longer passage would be cut at its end without notice. */
export const MAX_PASSAGE_CODE_POINTS = 600;

// Where a part may end, the best first. A part is at least half full; `u` keeps surrogates together.
const CUTS = ["[；;：:]", "(?:，|,(?!\\d))", "、", "\\s", "(?![\\p{M}\\p{P}])", ""].map(
  (mark) =>
    new RegExp(`.{${MAX_PASSAGE_CODE_POINTS / 2},${MAX_PASSAGE_CODE_POINTS - 1}}${mark}`, "suy"),
);

/**
 * The ranges of `text` to cite in place of `sentence`: itself, or where it has more than `maxUnits` UTF-16 code
 * units, parts of at most 600 code points that end behind a mark or blank where there is one. They ascend, carry
 * no blanks at either end and hold every other character.
 */
export function cutSentence(text: string, sentence: Span, maxUnits: number): Span[] {
  if (sentence.end - sentence.start <= maxUnits) return [sentence];
  const words = text.slice(0, sentence.end);
  const parts: Span[] = [];
  let start = sentence.start;
  while (start < sentence.end) {
    const end = endOfPart(words, start);
    const piece = words.slice(start, end);
    const from = start + piece.length - piece.trimStart().length;
    const to = start + piece.trimEnd().length;
    if (from < to) parts.push({ start: from, end: to });
    start = end;
  }
  return parts;
}

function endOfPart(words: string, start: number): number {
  if (words.length - start <= MAX_PASSAGE_CODE_POINTS) return words.length;
  for (const cut of CUTS) {
    cut.lastIndex = start;
    if (cut.test(words)) return cut.lastIndex;
  }
  return words.length;
}
