import { describe, expect, it } from "vitest";
import { META_DEFAULTS, type DocumentMeta } from "../../src/domain/document.ts";
import { familyOf, lineageOf, versionsOf, withChanged } from "../../src/documents/lineage.ts";

function metaOf(id: string, supersedes: string | null): DocumentMeta {
  return {
    ...META_DEFAULTS,
    id,
    title: id,
    issuer: "",
    jurisdiction: null,
    language: "zh-Hant",
    issuedOn: null,
    effectiveOn: null,
    status: "in-force",
    kind: "circular",
    sourceSha256: "",
    supersedes,
  };
}

async function versionsAmong(id: string, ...documents: readonly DocumentMeta[]) {
  return (await versionsOf(id, lineageOf(documents))).map((meta) => meta.id);
}

describe("the versions of a document", () => {
  const all = [metaOf("a", null), metaOf("b", "a"), metaOf("c", "b"), metaOf("other", null)];

  it.each(["a", "b", "c"])("are the same, first to last, asked of %s", async (id) => {
    expect(await versionsAmong(id, ...all)).toEqual(["a", "b", "c"]);
  });

  it("go on with the last of several that replace the same one", async () => {
    expect(await versionsAmong("a", ...all, metaOf("d", "a"))).toEqual(["a", "d"]);
  });

  it("end where they began if they go round in a circle", async () => {
    const circle = [metaOf("a", "b"), metaOf("b", "a")];
    expect(await versionsAmong("a", ...circle)).toEqual(["b", "a"]);
  });

  it("are none where there is no such document", async () => {
    expect(await versionsAmong("none", ...all)).toEqual([]);
  });
});

describe("the family of a document", () => {
  const family = async (id: string, ...documents: readonly DocumentMeta[]) =>
    (await familyOf(id, lineageOf(documents))).map((meta) => meta.id).sort();
  const all = [
    metaOf("a", null),
    metaOf("b", "a"),
    metaOf("c", "a"),
    metaOf("d", "c"),
    metaOf("other", null),
  ];

  it.each(["a", "b", "c", "d"])("is all that replaces or is replaced, asked of %s", async (id) => {
    expect(await family(id, ...all)).toEqual(["a", "b", "c", "d"]);
  });

  it("is whole where documents replace one another in a circle or one that is gone", async () => {
    expect(await family("a", metaOf("a", "b"), metaOf("b", "a"))).toEqual(["a", "b"]);
    expect(await family("a", metaOf("a", "gone"))).toEqual(["a"]);
  });

  it("is nobody where there is no such document", async () => {
    expect(await family("none", ...all)).toEqual([]);
  });

  it("changes with what a document is said to replace", async () => {
    const lineage = withChanged(lineageOf(all), metaOf("c", "other"));
    const idsOf = async (id: string) => (await familyOf(id, lineage)).map((meta) => meta.id).sort();
    expect(await idsOf("a")).toEqual(["a", "b"]);
    expect(await idsOf("other")).toEqual(["c", "d", "other"]);
  });
});
