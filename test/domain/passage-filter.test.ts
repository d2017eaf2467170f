import { describe, expect, it } from "vitest";
import { META_DEFAULTS, type DocumentMeta } from "../../src/domain/document.ts";
import { passesFilter } from "../../src/domain/passage-filter.ts";
import { HK_POLICY } from "../support/passages.ts";

const RULE: DocumentMeta = {
  ...HK_POLICY,
  ...META_DEFAULTS,
  issuedOn: "2024-01-10",
  status: "in-force",
};

describe("passesFilter, as of a day", () => {
  it.each<{ why: string; document: Partial<DocumentMeta>; asOf: string; passes: boolean }>([
    { why: "issued that day", document: {}, asOf: "2024-01-10", passes: true },
    { why: "issued later", document: {}, asOf: "2024-01-09", passes: false },
    {
      why: "issued, and not yet in effect",
      document: { effectiveOn: "2024-07-01" },
      asOf: "2024-06-30",
      passes: false,
    },
    { why: "without any date", document: { issuedOn: null }, asOf: "2030-01-01", passes: false },
    {
      why: "the last day before the next version",
      document: { status: "superseded", supersededOn: "2024-03-01" },
      asOf: "2024-02-29",
      passes: true,
    },
    {
      why: "the first day of the next version",
      document: { status: "superseded", supersededOn: "2024-03-01" },
      asOf: "2024-03-01",
      passes: false,
    },
    {
      why: "replaced nobody knows when",
      document: { status: "superseded" },
      asOf: "2024-02-01",
      passes: false,
    },
  ])("$why: $passes", ({ document, asOf, passes }) => {
    expect(passesFilter({ ...RULE, ...document }, { asOf })).toBe(passes);
  });
});
