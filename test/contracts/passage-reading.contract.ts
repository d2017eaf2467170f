import { describe, expect, it } from "vitest";
import type { PassageFilter } from "../../src/domain/passage-filter.ts";
import type { Hit } from "../../src/domain/retrieval.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import {
  passagesOf,
  queryTokens,
  sourceOf,
  vectorOf,
  type LineDocument,
} from "../support/index-documents.ts";
import { EVERYTHING } from "../support/published-index.ts";
import { HK, TW, UNDATED } from "../support/sample-documents.ts";

const idsOf = (hits: readonly Hit[]): string[] => hits.map(({ passageId }) => passageId);

/** What every PassageIndex must do with the one generation, `id`, that `open` fills with documents. */
export function describePassageReading(
  name: string,
  open: (
    documents: readonly LineDocument[],
  ) => Promise<{ readonly id: string; readonly reader: PassageIndex }>,
): void {
  describe(`PassageIndex, reading: ${name}`, () => {
    it("finds the nearest vectors first, equal ones by passage id also where k cuts", async () => {
      const { id, reader } = await open([HK, TW, UNDATED]);
      const query = await vectorOf("機構應評估風險。");
      const all = await reader.searchDense(id, query, { filter: EVERYTHING, k: 99 });
      expect(all.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
      expect(idsOf(all).slice(0, 2)).toEqual(["hk-circular#第1段", "tw-rule#第2段"]);
      expect(all[0]?.score).toBeCloseTo(1, 6);
      expect(all.map(({ score }) => score)).toEqual(
        all.map(({ score }) => score).sort((a, b) => b - a),
      );
      expect(await reader.searchDense(id, query, { filter: EVERYTHING, k: 1 })).toEqual(
        all.slice(0, 1),
      );
    });

    it("finds passages that share a token, by weight, and no others", async () => {
      const { id, reader } = await open([HK, TW, UNDATED]);
      const search = (text: string, k = 99): Promise<readonly Hit[]> =>
        reader.searchLexical(id, queryTokens(text), { filter: EVERYTHING, k });
      expect(idsOf(await search("評估"))).toEqual(["hk-circular#第1段", "tw-rule#第2段"]);
      expect(idsOf(await search("評估", 1))).toEqual(["hk-circular#第1段"]);
      expect(await search("龘")).toEqual([]);
      const weighted = [
        { token: "雲", weight: 0.01 },
        { token: "通", weight: 1 },
      ];
      const hits = await reader.searchLexical(id, weighted, { filter: EVERYTHING, k: 99 });
      expect(idsOf(hits)).toEqual(["tw-rule#第1段", "undated#第1段"]);
      expect(hits.map(({ rank }) => rank)).toEqual([1, 2]);
    });

    it("finds words of the heading path and of the title as well", async () => {
      const { id, reader } = await open([HK, TW]);
      const search = { filter: EVERYTHING, k: 99 };
      expect(await reader.searchLexical(id, queryTokens("總"), search)).toHaveLength(4);
      expect(await reader.searchLexical(id, queryTokens("點"), search)).toHaveLength(4);
    });

    it.each<{ filter: PassageFilter; documents: readonly string[]; why: string }>([
      { filter: {}, documents: ["hk-circular", "tw-rule", "undated"], why: "asks for nothing" },
      { filter: { documentIds: ["tw-rule", "none"] }, documents: ["tw-rule"], why: "by id" },
      { filter: { documentIds: [] }, documents: [], why: "an empty list keeps nothing" },
      { filter: { jurisdictions: ["HK", "CN"] }, documents: ["hk-circular"], why: "by place" },
      { filter: { statuses: ["draft"] }, documents: ["undated"], why: "by status" },
      {
        filter: { issuedFrom: "2023-01-31" },
        documents: ["hk-circular", "tw-rule"],
        why: "the first day counts, a document without a date does not pass",
      },
      {
        filter: { issuedTo: "2023-01-31" },
        documents: ["hk-circular"],
        why: "the last day counts",
      },
      {
        filter: { jurisdictions: ["HK"], issuedFrom: "2024-01-01" },
        documents: [],
        why: "every part must hold",
      },
      { filter: { collections: ["staff"] }, documents: ["hk-circular"], why: "by collection" },
      {
        filter: { collections: ["board", "default"] },
        documents: ["hk-circular", "tw-rule", "undated"],
        why: "one collection of several is enough",
      },
      { filter: { collections: [] }, documents: [], why: "no collection keeps nothing" },
      { filter: { asOf: "2023-12-31" }, documents: ["hk-circular"], why: "before it was replaced" },
      {
        filter: { asOf: "2024-01-01" },
        documents: [],
        why: "from the day on that the next version holds; the other is not issued yet",
      },
      {
        filter: { asOf: "2999-12-31" },
        documents: ["tw-rule"],
        why: "nobody knows whether a document without a date held, on whatever day",
      },
    ])("keeps to the filter $filter ($why)", async ({ filter, documents }) => {
      const { id, reader } = await open([HK, TW, UNDATED]);
      const dense = await reader.searchDense(id, await vectorOf("外判"), { filter, k: 99 });
      const lexical = await reader.searchLexical(id, queryTokens("機構雲"), { filter, k: 99 });
      for (const hits of [dense, lexical]) {
        const found = new Set(idsOf(hits).map((each) => each.replace(/#.*/, "")));
        expect([...found].sort()).toEqual(documents);
      }
    });

    it("gives passages in the order asked, leaves out unknown ids, and keeps sentence vectors", async () => {
      const { id, reader } = await open([HK, TW]);
      const ids = ["tw-rule#第2段", "tw-rule#第9段", "", "hk-circular#第2段", "tw-rule#第2段"];
      const found = await reader.getPassages(id, ids);
      const [, twSecond] = passagesOf(TW);
      const [, hkSecond] = passagesOf(HK);
      expect(found.map(({ passage, document }) => ({ passage, document }))).toEqual([
        { passage: twSecond, document: sourceOf(TW).meta },
        { passage: hkSecond, document: sourceOf(HK).meta },
        { passage: twSecond, document: sourceOf(TW).meta },
      ]);
      const originals = [
        await vectorOf("機構不得外判核心職能。"),
        await vectorOf("須向董事會報告！"),
      ];
      const stored = found[1]?.sentenceVectors ?? [];
      expect(stored).toHaveLength(2);
      stored.forEach((vector, index) => {
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
        expect(cosine(vector, originals[index])).toBeGreaterThan(0.999);
      });
    });

    it("lists documents by id and gives their texts and term pairs back", async () => {
      const { id, reader } = await open([TW, UNDATED, HK]);
      const { documents } = reader;
      expect(await documents.list(id)).toEqual(
        [HK, TW, UNDATED].map((each) => sourceOf(each).meta),
      );
      expect(await documents.get(id, "hk-circular")).toEqual(sourceOf(HK));
      expect(await documents.get(id, "none")).toBeUndefined();
      expect(await documents.termPairs(id, EVERYTHING)).toEqual([
        { chinese: "機構應評估風險。", english: "hk-circular" },
        { chinese: "金融機構應通報。", english: "tw-rule" },
        { chinese: "雲端服務業者。", english: "undated" },
      ]);
      expect(await documents.termPairs(id, { collections: ["staff"] })).toEqual([
        { chinese: "機構應評估風險。", english: "hk-circular" },
      ]);
    });

    it("tells what some documents make up as an index would that holds no others", async () => {
      const { id, reader } = await open([HK, TW, UNDATED]);
      const staff = { ...HK, meta: { ...HK.meta, collections: ["staff"] } };
      const alone = await open([staff]);
      const extent = await reader.documents.extent(id, { collections: ["staff"] });
      expect(extent).toMatchObject({ documentCount: 1, passageCount: 2, sentenceCount: 3 });
      expect(extent).toEqual(await alone.reader.documents.extent(alone.id, EVERYTHING));
      expect(await reader.documents.extent(id, EVERYTHING)).toMatchObject({
        documentCount: 3,
        passageCount: 5,
        sentenceCount: 6,
      });
      expect(await reader.documents.extent(id, { collections: [] })).toMatchObject({
        documentCount: 0,
        passageCount: 0,
        sentenceCount: 0,
      });
    });

    it("refuses a generation that it does not hold", async () => {
      const { reader } = await open([HK]);
      const search = { filter: EVERYTHING, k: 1 };
      const calls = [
        reader.searchDense("none", await vectorOf("外判"), search),
        reader.searchLexical("none", queryTokens("外"), search),
        reader.getPassages("none", []),
        reader.documents.list("none"),
        reader.documents.get("none", "hk-circular"),
        reader.documents.termPairs("none", EVERYTHING),
        reader.documents.extent("none", EVERYTHING),
      ];
      for (const call of calls)
        await expect(call).rejects.toMatchObject({ code: "GENERATION_UNKNOWN" });
    });

    it("stops a search whose signal is aborted", async () => {
      const { id, reader } = await open([HK]);
      const search = { filter: EVERYTHING, k: 1, signal: AbortSignal.abort() };
      const dense = reader.searchDense(id, await vectorOf("外判"), search);
      await expect(dense).rejects.toMatchObject({ code: "CANCELLED" });
      const lexical = reader.searchLexical(id, queryTokens("外"), search);
      await expect(lexical).rejects.toMatchObject({ code: "CANCELLED" });
    });

    it("answers whole or not at all when its time is up while it searches", async () => {
      const { id, reader } = await open([HK, TW, UNDATED]);
      const search = { filter: EVERYTHING, k: 99 };
      const vector = await vectorOf("外判");
      const searches = [
        (signal?: AbortSignal) => reader.searchDense(id, vector, { ...search, signal }),
        (signal?: AbortSignal) =>
          reader.searchLexical(id, queryTokens("機構雲"), { ...search, signal }),
      ];
      for (const ask of searches) {
        const whole = await ask();
        const timer = new AbortController();
        const asked = ask(timer.signal).catch((error: unknown) => error);
        timer.abort();
        expect([whole, expect.objectContaining({ code: "CANCELLED" })]).toContainEqual(await asked);
      }
    });

    it("finds nothing for k = 0", async () => {
      const { id, reader } = await open([HK]);
      const search = { filter: EVERYTHING, k: 0 };
      expect(await reader.searchDense(id, await vectorOf("外判"), search)).toEqual([]);
      expect(await reader.searchLexical(id, queryTokens("機"), search)).toEqual([]);
    });
  });
}

function cosine(a: Float32Array, b: Float32Array | undefined): number {
  return Array.from(a).reduce((sum, value, index) => sum + value * (b?.[index] ?? 0), 0);
}
