import { describe, expect, it } from "vitest";
import { storedLength } from "../../src/index-format/stored-length.ts";

describe("storedLength", () => {
  it("keeps lengths up to 40 as they are", () => {
    for (let length = 0; length <= 40; length++) expect(storedLength(length)).toBe(length);
  });

  // Lucene 9: SmallFloat.byte4ToInt(SmallFloat.intToByte4(length))
  it.each([
    { length: 41, stored: 40 },
    { length: 42, stored: 42 },
    { length: 55, stored: 54 },
    { length: 57, stored: 56 },
    { length: 59, stored: 56 },
    { length: 60, stored: 60 },
    { length: 100, stored: 96 },
    { length: 230, stored: 216 },
    { length: 1000, stored: 984 },
    { length: 100_000, stored: 98_328 },
  ])("rounds $length down to $stored, as Lucene does", ({ length, stored }) => {
    expect(storedLength(length)).toBe(stored);
  });
});
