import { describe, expect, it } from "vitest";
import { restrictIndex } from "../../src/retrieval/restrict-index.ts";
import { createExactPassageIndex } from "../support/exact-passage-index.ts";
import { entryOf, queryTokens, vectorOf } from "../support/index-documents.ts";
import { HK, TW } from "../support/sample-documents.ts";

const HIDDEN = { id: "board-minutes", lines: ["機構雲端機密。"], meta: { collections: ["board"] } };

async function openFor(collections: readonly string[], documents = [HK, TW, HIDDEN]) {
  const index = createExactPassageIndex(await Promise.all(documents.map(entryOf)));
  const { id } = await index.current();
  return { id, index: restrictIndex(index, collections) };
}

describe("restrictIndex", () => {
  it("finds nothing of other collections, whatever the filter asks for", async () => {
    const { id, index } = await openFor(["staff"]);
    for (const filter of [
      {},
      { collections: ["board"] },
      { collections: ["board", "staff"] },
      { documentIds: ["board-minutes"] },
    ]) {
      const dense = await index.searchDense(id, await vectorOf("機密"), { filter, k: 9 });
      const lexical = await index.searchLexical(id, queryTokens("機構雲端機密"), { filter, k: 9 });
      const found = [...dense, ...lexical].map(({ passageId }) => passageId.replace(/#.*/, ""));
      expect(found.filter((id) => id !== "hk-circular")).toEqual([]);
    }
  });

  it("neither lists nor gives what is not visible, passages and mined terms included", async () => {
    const { id, index } = await openFor(["staff"]);
    expect((await index.documents.list(id)).map((meta) => meta.id)).toEqual(["hk-circular"]);
    expect(await index.documents.get(id, "board-minutes")).toBeUndefined();
    expect(await index.getPassages(id, ["board-minutes#第1段"])).toEqual([]);
    expect(await index.documents.termPairs(id, {})).toEqual([
      { chinese: "機構應評估風險。", english: "hk-circular" },
    ]);
  });

  it("names only the collections that the caller may see", async () => {
    const { id, index } = await openFor(["staff"]);
    const [listed] = await index.documents.list(id);
    const got = await index.documents.get(id, "hk-circular");
    for (const document of [listed, got?.meta]) expect(document?.collections).toEqual(["staff"]);
  });

  it("has all collections of a passage told to what decides where it may be sent", async () => {
    const { id, index } = await openFor(["staff"]);
    const [passage] = await index.getPassages(id, ["hk-circular#第1段"]);
    expect(passage?.document.collections).toEqual(["board", "staff"]);
  });

  it("says of itself what it would without the others", async () => {
    const elsewhere = { ...HK, meta: { ...HK.meta, collections: ["audit", "staff"] } };
    const withOthers = await (await openFor(["staff"])).index.current();
    const without = await (await openFor(["staff"], [elsewhere])).index.current();
    expect(withOthers).toEqual(without);
    expect(withOthers).toMatchObject({ documentCount: 1, passageCount: 2, sentenceCount: 3 });
    const board = await (await openFor(["board"])).index.current();
    expect(board.corpusSha256).not.toBe(withOthers.corpusSha256);
  });

  it("holds nothing for a caller without collections", async () => {
    const { id, index } = await openFor([]);
    expect(await index.documents.list(id)).toEqual([]);
  });
});
