import { describe, expect, it } from "vitest";
import type { Hit } from "../../src/domain/retrieval.ts";
import type { Generation } from "../../src/ports/passage-index.ts";
import {
  FINGERPRINTS,
  passagesOf,
  queryTokens,
  sourceOf,
  vectorOf,
} from "../support/index-documents.ts";
import { describePassageReading } from "./passage-reading.contract.ts";
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
  // reading changes nothing: tests that ask for the same documents share an index
  const opened = new Map<string, ReturnType<typeof openPublished>>();
  describePassageReading(name, (documents) => {
    const key = JSON.stringify(documents);
    const shared = opened.get(key) ?? openPublished(createIndex, documents);
    opened.set(key, shared);
    return shared;
  });
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

    it("says of all its documents together what the generation says of itself", async () => {
      const under = await createIndex();
      const { corpusSha256, documentCount, passageCount, sentenceCount, id } =
        await publishDocuments(under, [HK, TW]);
      const reader = under.openReader(FINGERPRINTS);
      await reader.current();
      const whole = { corpusSha256, documentCount, passageCount, sentenceCount };
      expect(await reader.documents.extent(id, EVERYTHING)).toEqual(whole);
    });

    it("serves the generation that a reader is pinned to, whatever is current", async () => {
      const under = await createIndex();
      const before = await publishDocuments(under, [HK, TW]);
      await publishDocuments(under, [TW, UNDATED]);
      const reader = under.openReader(FINGERPRINTS, before.id);
      expect(await reader.current()).toEqual(before);
      expect(await reader.documents.get(before.id, HK.id)).toEqual(sourceOf(HK));
      const gone = under.openReader(FINGERPRINTS, "0".repeat(16));
      await expect(gone.current()).rejects.toMatchObject({
        code: expect.stringMatching(/^(GENERATION_UNKNOWN|INDEX_MISSING|INDEX_CORRUPT)$/) as string,
      });
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
