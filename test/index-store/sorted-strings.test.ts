import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareStrings, sortInSlices } from "../../src/index-store/sort-in-slices.ts";
import { createStringTable, layOutStrings } from "../../src/index-store/string-table.ts";

// Any code unit, so that halves of surrogate pairs and U+FFFF come up.
const anyString = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
  .map((units) => String.fromCharCode(...units));
const shortString = fc.string({ unit: fc.constantFrom("金", "融", "a", "𠮷"), maxLength: 3 });

describe("createStringTable", () => {
  it("gives every string back and finds it, and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.oneof(anyString, shortString), { maxLength: 60 }),
        fc.oneof(anyString, shortString),
        async (strings, other) => {
          const sorted = [...strings].sort(compareStrings);
          const table = createStringTable(await layOutStrings(sorted));
          expect(table.size).toBe(sorted.length);
          sorted.forEach((text, place) => {
            expect(table.at(place)).toBe(text);
            expect(table.find(text)).toBe(place);
          });
          expect(table.find(other)).toBe(sorted.indexOf(other));
        },
      ),
    );
  });
});

describe("sortInSlices", () => {
  it.each([0, 1, 4095, 4096, 4097, 20_000])("sorts %i items like sort, stable", async (count) => {
    const items = Array.from({ length: count }, (_, index) => ({
      key: String((index * 7919) % 500),
      index,
    }));
    const compare = (a: { key: string }, b: { key: string }): number =>
      compareStrings(a.key, b.key);
    expect(await sortInSlices(items, compare)).toEqual([...items].sort(compare));
  });
});
