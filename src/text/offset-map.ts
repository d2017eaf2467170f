import type { Span } from "../domain/span.ts";

/** Translates ranges of a normalised text back into the text it was made from. */
export interface OffsetMap {
  /**
   * The smallest source range that produced every code unit of `span`.
   *
   * @throws RangeError when `span` is empty or outside the normalised text.
   */
  toSource(span: Span): Span;
}

/** Collects, code unit by code unit, where a text came from; sources must not go backwards. */
export interface OffsetMapBuilder {
  /** `unitCount` code units of output came from `source`. */
  append(unitCount: number, source: Span): void;
  build(): OffsetMap;
}

/** @param capacity an upper bound or a guess of the output's length; the map grows when it is exceeded. */
export function createOffsetMapBuilder(capacity: number): OffsetMapBuilder {
  let starts = new Uint32Array(Math.max(capacity, 16));
  let ends = new Uint32Array(starts.length);
  let length = 0;
  return {
    append(unitCount, source) {
      if (length + unitCount > starts.length) {
        starts = grow(starts, length + unitCount);
        ends = grow(ends, length + unitCount);
      }
      starts.fill(source.start, length, length + unitCount);
      ends.fill(source.end, length, length + unitCount);
      length += unitCount;
    },
    build: () => createOffsetMap(starts.subarray(0, length), ends.subarray(0, length)),
  };
}

function grow(units: Uint32Array, atLeast: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(atLeast, units.length * 2));
  larger.set(units);
  return larger;
}

function createOffsetMap(starts: Uint32Array, ends: Uint32Array): OffsetMap {
  return {
    toSource(span) {
      const start = starts[span.start];
      const end = ends[span.end - 1];
      if (span.end <= span.start || start === undefined || end === undefined) {
        throw new RangeError(
          `span [${span.start}, ${span.end}) is empty or outside the ${starts.length} mapped code units`,
        );
      }
      return { start, end };
    },
  };
}
