import { labelsItself } from "../render-blocks.ts";
import type { TextLine } from "./text-line.ts";

/** A line that ends within so many characters of the edge is full, and the sentence may go on below. */
const FULL_WITHIN_CHARS = 1.6;
/** A line that begins so many characters further in than the one above begins a paragraph. */
const INDENT_CHARS = 1.2;
/** Of the usual distance between lines: what is further below is no part of the paragraph. */
const PARAGRAPH_GAP = 1.45;
const SAME_SIZE = 0.12;

/** The lines of one column from top to bottom as paragraphs, one a line. */
export function joinLines(lines: readonly TextLine[]): string {
  return paragraphsOf(lines)
    .map((paragraph) => paragraph.map(({ text }) => text).reduce(joinWords, ""))
    .join("\n");
}

/** The lines of one column, paragraph by paragraph. */
export function paragraphsOf(lines: readonly TextLine[]): TextLine[][] {
  const right = Math.max(...lines.map((line) => line.right));
  const pitch = usualPitch(lines);
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && goesOn(open, line, { right, pitch }))
      open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** Whether `line` goes on with the paragraph above it. */
function goesOn(
  paragraph: readonly TextLine[],
  line: TextLine,
  { right, pitch }: { readonly right: number; readonly pitch: number },
): boolean {
  const last = paragraph.at(-1);
  const first = paragraph[0];
  if (last === undefined || first === undefined) return false;
  if (Math.abs(line.size - last.size) > SAME_SIZE * last.size) return false;
  if (line.y - last.y > Math.max(PARAGRAPH_GAP * pitch, 1.3 * line.size)) return false;
  if (labelsItself(line.text) || startsNote(line.text)) return false;
  if (right - last.right > FULL_WITHIN_CHARS * last.size) return false;
  const isIndented = line.left - last.left > INDENT_CHARS * line.size;
  // below a label, the rest of its text hangs
  return !isIndented || (paragraph.length === 1 && labelsItself(first.text));
}

function startsNote(text: string): boolean {
  return /^[⁰¹²³⁴-⁹]+\s*[^\s。，、；：！？]/.test(text);
}

/** The distance from line to line that occurs most, in points. */
function usualPitch(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  lines.slice(1).forEach((line, at) => {
    const distance = Math.round((line.y - (lines[at]?.y ?? 0)) * 2) / 2;
    if (distance > 0) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  });
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return usual?.[0] ?? Infinity;
}

/** Two lines of one paragraph: without a blank beside a Chinese character, and with a parted Latin word whole. */
export function joinWords(before: string, next: string): string {
  if (before === "") return next;
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(next)) return before.slice(0, -1) + next;
  const isLatin =
    /[\p{Script=Latin}\d.,;:!?)\]"'%&]$/u.test(before) && /^[\p{Script=Latin}\d(["'&]/u.test(next);
  return isLatin ? `${before} ${next}` : before + next;
}
