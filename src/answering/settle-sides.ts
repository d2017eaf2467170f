import type { Reading } from "./read-scope.ts";

/**
 * What answers a question that compares two things: what was read of each where both are told, once where one
 * stretch tells of both; else, and where it takes for granted what is not so, what was read of the question as a
 * whole. Other questions' readings stay as they are.
 */
export function settleSides(readings: readonly Reading[]): readonly Reading[] {
  const sides = readings.filter(({ scope }) => scope.side !== null);
  const whole = readings.filter(({ scope }) => scope.side === null);
  if (sides.length === 0) return readings;
  if (sides.some(({ refusal }) => refusal !== null)) return whole;
  if (whole.some(({ refusal }) => refusal === "false-premise")) return whole;
  return sides.filter((side, index) => !sides.some((one, at) => replaces(one, side, at < index)));
}

/** Whether one side tells all that another does; of two that tell the same the earlier one stays. */
function replaces(one: Reading, other: Reading, isEarlier: boolean): boolean {
  return one !== other && holds(one, other) && (isEarlier || !holds(other, one));
}

/** Whether what one side cites holds all that another does. */
function holds(one: Reading, other: Reading): boolean {
  const { listStemId } = other.selection;
  if (listStemId !== null && listStemId !== one.selection.listStemId) return false;
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
