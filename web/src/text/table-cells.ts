import type { Segment } from "./block-segments.ts";

/**
 * The cells of a table row, which the source separates by tabs. A tab stays with the cell before it, so that no
 * quoted character is lost.
 */
export function cellsOf(segments: readonly Segment[]): Segment[][] {
  const cells: Segment[][] = [[]];
  for (const segment of segments.flatMap(splitAfterTabs)) {
    cells.at(-1)?.push(segment);
    if (segment.kind === "words" && segment.text.endsWith("\t")) cells.push([]);
  }
  return cells;
}

function splitAfterTabs(segment: Segment): Segment[] {
  if (segment.kind === "note") return [segment];
  const pieces = segment.text.split(/(?<=\t)/u);
  return pieces.map((text) => ({ kind: "words", text, isQuoted: segment.isQuoted }));
}
