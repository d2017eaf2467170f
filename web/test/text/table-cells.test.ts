import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/text/table-cells.ts";

const words = (text: string, isQuoted = false) => ({ kind: "words" as const, text, isQuoted });

describe("the cells of a table row", () => {
  it("are separated by tabs, which stay with the cell before", () => {
    const note = { kind: "note" as const, label: "1", anchor: null };
    expect(cellsOf([words("甲\t乙"), note, words("丙\t丁", true)])).toEqual([
      [words("甲\t")],
      [words("乙"), note, words("丙\t", true)],
      [words("丁", true)],
    ]);
  });

  it("are one where there is no tab", () => {
    expect(cellsOf([words("甲")])).toEqual([[words("甲")]]);
  });
});
