import { describe, expect, it } from "vitest";
import { csvCell } from "../../../src/cli/audit/csv-cell.ts";

describe("csvCell", () => {
  it.each([
    { value: null, cell: "", why: "nothing" },
    { value: -0.5, cell: "-0.5", why: "a number" },
    { value: '他說"可"', cell: '"他說""可"""', why: "quotation marks" },
    { value: "1=1", cell: '"1=1"', why: "a sign within" },
    { value: "=1+1", cell: `"'=1+1"`, why: "a formula" },
    { value: "＝HYPERLINK(1)", cell: `"'＝HYPERLINK(1)"`, why: "a formula in wide forms" },
    { value: "＠SUM(1)", cell: `"'＠SUM(1)"`, why: "another one" },
    { value: "\n=1+1", cell: `"'\n=1+1"`, why: "one behind a line break" },
  ])("writes $why as text or number", ({ value, cell }) => {
    expect(csvCell(value)).toBe(cell);
  });
});
