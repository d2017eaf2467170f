import { describe, expect, it } from "vitest";
import { applyVersions } from "../../src/documents/apply-versions.ts";
import { partedVersions } from "../../src/documents/parted-versions.ts";
import type { DocumentMeta } from "../../src/domain/document.ts";
import { sourceOf } from "../support/index-documents.ts";

function metaOf(
  id: string,
  collections: readonly string[],
  supersedes: string | null = null,
): DocumentMeta {
  return { ...sourceOf({ id, lines: ["甲。"] }).meta, collections, supersedes };
}

const told = (...documents: readonly DocumentMeta[]) =>
  applyVersions(documents.map((meta) => ({ meta, addedOn: "2025-06-01" }))).map(
    ({ id, version, supersedes, status }) => ({ id, version, supersedes, status }),
  );

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
