import { multiply, type Matrix } from "./matrix.ts";

/** Words as they are set: their characters, and where they go. */
export interface SetWords {
  readonly text: string;
  readonly transform: Matrix;
}

/** Words count for a direction that they follow this many times as far as the one across. */
const MIN_RATIO = 10;

/** Degrees clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/**
 * By how much a page has to be turned for most of its characters to be upright: a wide table stands sideways on a page
 * that is not. Words at a slant count for no direction.
 */
export function turnOf(words: readonly SetWords[], toPage: Matrix): Turn {
  const chars: Record<Turn, number> = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const { text, transform } of words) {
    const turn = turnFor(multiply(toPage, transform));
    if (turn !== null) chars[turn] += text.trim().length;
  }
  let most: Turn = 0;
  for (const turn of [90, 180, 270] as const) if (chars[turn] > chars[most]) most = turn;
  return most;
}

/** Words that go up need a turn to the right; ordinates of a page grow downwards. */
function turnFor([a, b]: Matrix): Turn | null {
  if (Math.abs(b) < Math.abs(a) / MIN_RATIO) return a > 0 ? 0 : 180;
  if (Math.abs(a) < Math.abs(b) / MIN_RATIO) return b < 0 ? 90 : 270;
  return null;
}
