import { createPacer } from "../scheduling/pacer.ts";

/** Sorted strings in two arrays: they load as they lie on disk, without an object for each. */
export interface StringTableSections {
  /** The UTF-16 code units of all strings, one after the other. */
  readonly units: Uint16Array;
  /** Where each string starts in `units`, and where the last ends. */
  readonly offsets: Uint32Array;
}

export interface StringTable {
  readonly size: number;
  at(position: number): string;
  /** Position of `text`, or -1. */
  find(text: string): number;
}

/** Reads a table whose strings are distinct and in the order of their code units, as `<` compares them. */
export function createStringTable({ units, offsets }: StringTableSections): StringTable {
  const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
  const start = (position: number): number => offsets[position] ?? 0;
  const size = Math.max(offsets.length - 1, 0);
  return {
    size,
    at: (position) => bytes.toString("utf16le", start(position) * 2, start(position + 1) * 2),
    find(text) {
      let low = 0;
      let high = size - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const order = compareAt(units, { start: start(middle), end: start(middle + 1) }, text);
        if (order === 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
  };
}

// Below 0 when the string in the table comes first.
function compareAt(
  units: Uint16Array,
  range: { readonly start: number; readonly end: number },
  text: string,
): number {
  const length = range.end - range.start;
  const shared = Math.min(length, text.length);
  for (let index = 0; index < shared; index++) {
    const difference = (units[range.start + index] ?? 0) - text.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return length - text.length;
}

/** Lays sorted, distinct strings out for `createStringTable`. */
export async function layOutStrings(sorted: readonly string[]): Promise<StringTableSections> {
  const pacer = createPacer();
  const offsets = new Uint32Array(sorted.length + 1);
  let length = 0;
  for (const [index, text] of sorted.entries()) {
    length += text.length;
    offsets[index + 1] = length;
  }
  const units = new Uint16Array(length);
  const bytes = Buffer.from(units.buffer);
  for (const [index, text] of sorted.entries()) {
    bytes.write(text, (offsets[index] ?? 0) * 2, "utf16le");
    if (pacer.isDue()) await pacer.turn();
  }
  return { units, offsets };
}
