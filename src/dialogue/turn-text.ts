import { sliceSpan, type Span } from "../domain/span.ts";
import { normaliseText } from "../text/normalise.ts";

/** Code points of a turn that are read; what a conversation refers back to stands near its beginning. */
const MAX_TURN_CHARS = 4000;

/** One turn of a conversation, folded for reading, quoted as it was written. */
export interface TurnText {
  readonly source: string;
  readonly folded: string;
  /** The source's words at a range of `folded`; "" for an empty one. */
  quote(span: Span): string;
}

/** Folds a turn. */
export function readTurn(content: string): TurnText {
  const source = Array.from(content).slice(0, MAX_TURN_CHARS).join("").trim();
  const { text: folded, offsets } = normaliseText(source);
  return {
    source,
    folded,
    quote: (span) => (span.start < span.end ? sliceSpan(source, offsets.toSource(span)) : ""),
  };
}

/** Where the group `name` of a match stands; the pattern needs the flag `d`. Undefined where it took no part. */
export function groupSpan(match: RegExpExecArray, name: string): Span | undefined {
  const range = match.indices?.groups?.[name];
  return range === undefined ? undefined : { start: range[0], end: range[1] };
}
