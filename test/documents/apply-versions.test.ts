import { describe, expect, it } from "vitest";
import { applyVersions } from "../../src/documents/apply-versions.ts";
import { partedVersions } from "../../src/documents/parted-versions.ts";
import { DOCUMENT_STATUSES, type DocumentMeta } from "../../src/domain/document.ts";
import { sourceOf } from "../support/index-documents.ts";

function metaOf(
  id: string,
  collections: readonly string[],
  supersedes: string | null = null,
): DocumentMeta {
  return { ...sourceOf({ id, lines: ["甲。"] }).meta, collections, supersedes };
}

const TODAY = "2026-11-28";

const told = (...documents: readonly DocumentMeta[]) =>
  applyVersions(
    documents.map((meta) => ({ meta, addedOn: "2025-06-01" })),
    TODAY,
  ).map(({ id, version, supersedes, status }) => ({ id, version, supersedes, status }));

const OLD = { id: "old", version: 1, supersedes: null, status: "in-force" };
const REPLACED = { ...OLD, status: "superseded" };
const NEW = { id: "new", version: 2, supersedes: "old", status: "in-force" };
const PARTED = { ...NEW, version: 1, supersedes: null };

describe("what versions tell of one another", () => {
  it.each([
    { why: "both are seen", old: ["staff"], next: ["staff"], expected: [REPLACED, NEW] },
    { why: "neither is", old: ["board"], next: ["staff"], expected: [OLD, PARTED] },
    { why: "the old one is", old: ["a", "b"], next: ["a"], expected: [OLD, NEW] },
    { why: "the new one is", old: ["a"], next: ["b", "a"], expected: [REPLACED, PARTED] },
    { why: "some do not see either", old: ["a", "b"], next: ["b", "c"], expected: [OLD, PARTED] },
  ])("is told where $why by whoever sees the other", ({ old, next, expected }) => {
    expect(told(metaOf("old", old), metaOf("new", next, "old"))).toEqual(expected);
  });

  it("is that a text holds until the next one takes effect, which is not in force before", () => {
    const law = (id: string, effectiveOn: string, supersedes: string | null = null) => ({
      ...metaOf(id, ["a"], supersedes),
      effectiveOn,
    });
    const versions = [
      law("a", "2021-01-01"),
      law("b", "2023-01-01", "a"),
      law("c", "2027-01-01", "b"),
      law("d", "2028-01-01", "c"),
    ];
    const on = (day: string, ...documents: readonly DocumentMeta[]) =>
      applyVersions(
        documents.map((meta) => ({ meta, addedOn: null })),
        day,
      ).map(({ status, supersededOn }) => [status, supersededOn]);
    expect(on(TODAY, ...versions)).toEqual([
      ["superseded", "2023-01-01"],
      ["in-force", "2027-01-01"],
      ["not-in-force", "2028-01-01"],
      ["not-in-force", null],
    ]);
    expect(on("2027-01-01", ...versions).map(([status]) => status)).toEqual([
      "superseded",
      "superseded",
      "in-force",
      "not-in-force",
    ]);
    // one of an earlier day in place of one that has not taken effect
    expect(on(TODAY, ...versions.slice(0, 3), law("d", "2026-01-01", "c"))).toEqual([
      ["superseded", "2023-01-01"],
      ["superseded", "2026-01-01"],
      ["superseded", "2026-01-01"],
      ["in-force", null],
    ]);
  });

  it("is of a new text whether it is in force yet, be it a rule or a guide, and not where more is said", () => {
    const statuses = DOCUMENT_STATUSES.map((status) => {
      const next = { ...metaOf("new", ["a"], "old"), effectiveOn: "2027-01-01", status };
      return [status, told(metaOf("old", ["a"]), next)[1]?.status];
    });
    expect(Object.fromEntries(statuses)).toEqual({
      "in-force": "not-in-force",
      informational: "not-in-force",
      superseded: "superseded",
      draft: "draft",
      "not-in-force": "not-in-force",
    });
  });

  it("names one that is gone", () => {
    expect(told(metaOf("new", ["a"], "old"))).toMatchObject([{ supersedes: "old", version: 1 }]);
  });

  it("is warned of where their collections differ, in whatever order they stand", () => {
    const documents = [
      metaOf("a", ["x", "y"]),
      metaOf("a@2", ["y", "x"], "a"),
      metaOf("b", ["x"]),
      metaOf("b@2", ["y"], "b"),
      metaOf("c", ["x"], "gone"),
    ];
    expect(partedVersions(documents)).toEqual([
      '"b@2" replaces "b", which is in other collections, so that neither tells of the other where that may not be seen; give both the same',
    ]);
  });
});
