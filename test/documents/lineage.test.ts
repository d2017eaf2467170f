import { describe, expect, it } from "vitest";
import { META_DEFAULTS, type DocumentMeta } from "../../src/domain/document.ts";
import { lineageOf, versionsOf } from "../../src/documents/lineage.ts";

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

  it("end where they began if they go round in a circle", async () => {
    const circle = [metaOf("a", "b"), metaOf("b", "a")];
    expect(await versionsAmong("a", ...circle)).toEqual(["b", "a"]);
  });

  it("are none where there is no such document", async () => {
    expect(await versionsAmong("none", ...all)).toEqual([]);
  });
});
