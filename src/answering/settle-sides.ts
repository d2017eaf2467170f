import type { Reading } from "./read-scope.ts";

/**
 * What answers a question that compares two things: what was read of each where both are told, once where one
 * stretch tells of both; else what was read of the question as a whole. Other questions' readings stay as they are.
 */
export function settleSides(readings: readonly Reading[]): readonly Reading[] {
  const sides = readings.filter(({ scope }) => scope.side !== null);
  if (sides.length === 0) return readings;
  if (sides.some(({ refusal }) => refusal !== null)) {
    return readings.filter(({ scope }) => scope.side === null);
  }
  return sides.filter((side, index) => !sides.slice(0, index).some((one) => holds(one, side)));
}

/** Whether what one side cites holds all that another does. */
function holds(one: Reading, other: Reading): boolean {
  if (other.selection.listStemId !== null) return false;
  return other.selection.parts.every(({ evidence, ranges }) =>
    ranges.every((range) =>
      one.selection.parts.some(
        (part) =>
          part.evidence.passage.passageId === evidence.passage.passageId &&
          part.ranges.some(({ start, end }) => start <= range.start && range.end <= end),
      ),
    ),
  );
}
