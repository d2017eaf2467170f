import { describe, expect, it } from "vitest";
import type { PassageFilter } from "../../src/domain/passage-filter.ts";
import type { Hit } from "../../src/domain/retrieval.ts";
import type { Generation } from "../../src/ports/passage-index.ts";
import {
  FINGERPRINTS,
  passagesOf,
  queryTokens,
  sourceOf,
  vectorOf,
} from "../support/index-documents.ts";
import { HK, TW, UNDATED } from "../support/sample-documents.ts";
import {
  EVERYTHING,
  openPublished,
  publishDocuments,
  type IndexUnderTest,
} from "../support/published-index.ts";

const idsOf = (hits: readonly Hit[]): string[] => hits.map(({ passageId }) => passageId);

/** What every pair of PassageIndex and IndexPublisher must do. Each test gets an index of its own. */
export function describePassageIndex(
  name: string,
  createIndex: () => Promise<IndexUnderTest>,
): void {
  describe(`PassageIndex: ${name}`, () => {
    it("has nothing current before anything is published", async () => {
      const under = await createIndex();
      await expect(under.openReader().current()).rejects.toMatchObject({ code: "INDEX_MISSING" });
      expect(await under.publisher.list()).toEqual([]);
    });

    it("describes what was published", async () => {
      const under = await createIndex();
      const published = await publishDocuments(under, [HK, TW]);
      expect(await under.openReader().current()).toEqual({
        id: published.id,
        corpusSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        fingerprints: FINGERPRINTS,
        documentCount: 2,
        passageCount: 4,
        sentenceCount: 5,
      } satisfies Generation);
    });

    it("finds the nearest vectors first, equal ones by passage id also where k cuts", async () => {
      const { id, reader } = await openPublished(createIndex, [HK, TW, UNDATED]);
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
      const { id, reader } = await openPublished(createIndex, [HK, TW, UNDATED]);
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
      const { id, reader } = await openPublished(createIndex, [HK, TW]);
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
    ])("keeps to the filter $filter ($why)", async ({ filter, documents }) => {
      const { id, reader } = await openPublished(createIndex, [HK, TW, UNDATED]);
      const dense = await reader.searchDense(id, await vectorOf("外判"), { filter, k: 99 });
      const lexical = await reader.searchLexical(id, queryTokens("機構雲"), { filter, k: 99 });
      for (const hits of [dense, lexical]) {
        const found = new Set(idsOf(hits).map((each) => each.replace(/#.*/, "")));
        expect([...found].sort()).toEqual(documents);
      }
    });

    it("gives passages in the order asked, leaves out unknown ids, and keeps sentence vectors", async () => {
      const { id, reader } = await openPublished(createIndex, [HK, TW]);
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
      const { id, reader } = await openPublished(createIndex, [TW, UNDATED, HK]);
      const { documents } = reader;
      expect(await documents.list(id)).toEqual(
        [HK, TW, UNDATED].map((each) => sourceOf(each).meta),
      );
      expect(await documents.get(id, "hk-circular")).toEqual(sourceOf(HK));
      expect(await documents.get(id, "none")).toBeUndefined();
      expect(await documents.termPairs(id)).toEqual([
        { chinese: "機構應評估風險。", english: "hk-circular" },
        { chinese: "金融機構應通報。", english: "tw-rule" },
        { chinese: "雲端服務業者。", english: "undated" },
      ]);
    });

    it("keeps any text as it is", async () => {
      const under = await createIndex();
      const awkward = { id: "𠮷~x", lines: ['\ufeff「𠮷」\u2028\t"\\', "\ud800半"] };
      const { id } = await publishDocuments(under, [awkward]);
      const reader = under.openReader();
      await reader.current();
      expect(await reader.documents.get(id, "𠮷~x")).toEqual(sourceOf(awkward));
      const [first] = await reader.getPassages(id, ["𠮷~x#第1段"]);
      expect(first?.passage).toEqual(passagesOf(awkward)[0]);
    });

    it("refuses a generation that it does not hold", async () => {
      const { reader } = await openPublished(createIndex, [HK]);
      const search = { filter: EVERYTHING, k: 1 };
      const calls = [
        reader.searchDense("none", await vectorOf("外判"), search),
        reader.searchLexical("none", queryTokens("外"), search),
        reader.getPassages("none", []),
        reader.documents.list("none"),
        reader.documents.get("none", "hk-circular"),
        reader.documents.termPairs("none"),
      ];
      for (const call of calls)
        await expect(call).rejects.toMatchObject({ code: "GENERATION_UNKNOWN" });
    });

    it("stops a search whose signal is aborted", async () => {
      const { id, reader } = await openPublished(createIndex, [HK]);
      const search = { filter: EVERYTHING, k: 1, signal: AbortSignal.abort() };
      const dense = reader.searchDense(id, await vectorOf("外判"), search);
      await expect(dense).rejects.toMatchObject({ code: "CANCELLED" });
      const lexical = reader.searchLexical(id, queryTokens("外"), search);
      await expect(lexical).rejects.toMatchObject({ code: "CANCELLED" });
    });

    it("serves an index without documents", async () => {
      const under = await createIndex();
      const { id } = await publishDocuments(under, []);
      const reader = under.openReader();
      expect(await reader.current()).toMatchObject({ documentCount: 0, passageCount: 0 });
      const search = { filter: EVERYTHING, k: 5 };
      expect(await reader.searchDense(id, await vectorOf("外判"), search)).toEqual([]);
      expect(await reader.searchLexical(id, queryTokens("外"), search)).toEqual([]);
      expect(await reader.documents.list(id)).toEqual([]);
    });

    it("finds nothing for k = 0", async () => {
      const { id, reader } = await openPublished(createIndex, [HK]);
      const search = { filter: EVERYTHING, k: 0 };
      expect(await reader.searchDense(id, await vectorOf("外判"), search)).toEqual([]);
      expect(await reader.searchLexical(id, queryTokens("機"), search)).toEqual([]);
    });

    it("gives the same hits to a reader that starts later", async () => {
      const under = await createIndex();
      const { id } = await publishDocuments(under, [HK, TW, UNDATED]);
      const search = { filter: EVERYTHING, k: 9 };
      const ask = async (): Promise<unknown> => {
        const reader = under.openReader();
        await reader.current();
        return [
          await reader.searchDense(id, await vectorOf("外判"), search),
          await reader.searchLexical(id, queryTokens("機構"), search),
        ];
      };
      expect(await ask()).toEqual(await ask());
    });

    it("moves a running reader to the new generation while questions keep to theirs", async () => {
      const under = await createIndex();
      const before = await publishDocuments(under, [HK, TW]);
      const reader = under.openReader();
      await reader.current();
      let publishing = true;
      const seen = new Set<string>();
      const question = async (): Promise<void> => {
        const { id } = await reader.current();
        seen.add(id);
        const hits = await reader.searchLexical(id, queryTokens("機雲"), {
          filter: EVERYTHING,
          k: 9,
        });
        await new Promise((resolve) => setTimeout(resolve, 5));
        const passages = await reader.getPassages(id, idsOf(hits));
        const expected = id === before.id ? ["hk-circular", "tw-rule"] : ["tw-rule", "undated"];
        expect(new Set(passages.map(({ document }) => document.id))).toEqual(new Set(expected));
      };
      const asking = Array.from({ length: 4 }, async () => {
        while (publishing || seen.size < 2) await question();
      });
      const after = await publishDocuments(under, [TW, UNDATED]);
      publishing = false;
      await Promise.all(asking);
      expect(seen).toEqual(new Set([before.id, after.id]));
      const old = await reader.getPassages(before.id, ["hk-circular#第1段"]);
      expect(old).toHaveLength(1);
    });

    it("refuses an index that was made with anything else, naming what and what to do", async () => {
      const under = await createIndex();
      await publishDocuments(under, [HK]);
      const reader = under.openReader({ ...FINGERPRINTS, splitter: "paragraphs" });
      await expect(reader.current()).rejects.toMatchObject({
        code: "INDEX_INCOMPATIBLE",
        message: expect.stringMatching(/splitter "lines".*"paragraphs".*yiju index/) as string,
      });
    });
  });
}

function cosine(a: Float32Array, b: Float32Array | undefined): number {
  return Array.from(a).reduce((sum, value, index) => sum + value * (b?.[index] ?? 0), 0);
}
