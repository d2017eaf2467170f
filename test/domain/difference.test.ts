import { describe, expect, it } from "vitest";
import { differencesOf } from "../../src/domain/difference.ts";

describe("differencesOf", () => {
  it.each([
    { before: { a: [1, 2] }, after: { a: [1, 2], b: undefined }, found: [] },
    { before: { a: [{ b: 1 }] }, after: { a: [{ b: 2 }] }, found: ["a[0].b"] },
    { before: { a: [1] }, after: { a: [1, 2] }, found: ["a[1]"] },
    { before: { a: null }, after: { a: { b: 1 } }, found: ["a"] },
    { before: [1], after: { 0: 1 }, found: [""] },
    { before: undefined, after: {}, found: [""] },
  ])("finds $found between $before and $after", ({ before, after, found }) => {
    expect(differencesOf(before, after).map(({ path }) => path)).toEqual(found);
  });
});
