import { describe, expect, it } from "vitest";
import type { Hit } from "../../src/domain/retrieval.ts";
import {
  entryOf,
  FINGERPRINTS,
  passagesOf,
  queryTokens,
  sourceOf,
  vectorOf,
  type LineDocument,
} from "../support/index-documents.ts";
import { EVERYTHING, publishDocuments, type IndexUnderTest } from "../support/published-index.ts";
import { HK, TW, UNDATED } from "../support/sample-documents.ts";

const idsOf = (hits: readonly Hit[]): string[] => hits.map(({ passageId }) => passageId);

/** What every IndexPublisher must do, seen through a PassageIndex. Each test gets an index of its own. */
export function describeIndexPublisher(
  name: string,
  createIndex: () => Promise<IndexUnderTest>,
): void {
  describe(`IndexPublisher: ${name}`, () => {
    it("makes the same index from kept, changed and removed documents as from nothing", async () => {
      const under = await createIndex();
      await publishDocuments(under, [HK, TW]);
      const changed: LineDocument = { ...HK, lines: [...HK.lines, "新增的一段。"] };
      const { publisher } = under;
      const writer = await publisher.begin(FINGERPRINTS);
      expect(await writer.keep(sourceOf(TW))).toBe(true);
      expect(await writer.keep(sourceOf(changed))).toBe(false);
      await writer.upsert(await entryOf(changed));
      await writer.upsert(await entryOf(UNDATED));
      const grown = await writer.seal();
      await publisher.publish(grown.id, writer.base);
      const fresh = await createIndex();
      expect(grown).toEqual(await publishDocuments(fresh, [changed, TW, UNDATED]));
      expect(await answersOf(under, grown.id)).toEqual(await answersOf(fresh, grown.id));
    });

    it("forgets a document that is neither put in nor kept", async () => {
      const under = await createIndex();
      await publishDocuments(under, [HK, TW]);
      const { id } = await publishDocuments(under, [TW]);
      const reader = under.openReader();
      await reader.current();
      expect(
        idsOf(await reader.searchLexical(id, queryTokens("外"), { filter: EVERYTHING, k: 9 })),
      ).toEqual([]);
      expect(await reader.documents.get(id, HK.id)).toBeUndefined();
      expect(await reader.getPassages(id, ["hk-circular#第1段"])).toEqual([]);
    });

    it("replaces a document that is put in twice", async () => {
      const under = await createIndex();
      const writer = await under.publisher.begin(FINGERPRINTS);
      await writer.upsert(await entryOf(HK));
      await writer.upsert(await entryOf({ ...HK, lines: ["只有一段。"] }));
      const { id, passageCount } = await writer.seal();
      await under.publisher.publish(id, writer.base);
      expect(passageCount).toBe(1);
      const reader = under.openReader();
      await reader.current();
      expect(
        idsOf(await reader.searchLexical(id, queryTokens("外段"), { filter: EVERYTHING, k: 9 })),
      ).toEqual(["hk-circular#第1段"]);
    });

    it.each([
      {
        why: "the text changed",
        document: { ...TW, lines: ["改了。"] },
        fingerprints: FINGERPRINTS,
      },
      {
        why: "the metadata changed",
        document: { ...TW, meta: { title: "新名" } },
        fingerprints: FINGERPRINTS,
      },
      { why: "it was not there", document: { ...TW, id: "new" }, fingerprints: FINGERPRINTS },
      {
        why: "the splitter changed",
        document: TW,
        fingerprints: { ...FINGERPRINTS, splitter: "2" },
      },
    ])("keeps no document when $why", async ({ document, fingerprints }) => {
      const under = await createIndex();
      await publishDocuments(under, [HK, TW]);
      const writer = await under.publisher.begin(fingerprints);
      expect(await writer.keep(sourceOf(document))).toBe(false);
      await writer.abort();
    });

    it("knows the vectors of the generation before, unless embedder or normaliser changed", async () => {
      const under = await createIndex();
      await publishDocuments(under, [HK, TW]);
      const knownWith = async (change: object): Promise<unknown> => {
        const writer = await under.publisher.begin({ ...FINGERPRINTS, ...change });
        const known = await writer.known("tw-rule");
        await writer.abort();
        return known.map(({ passage, vector }) => ({ passage, vector }));
      };
      const expected = await Promise.all(
        passagesOf(TW).map(async (passage) => ({ passage, vector: await vectorOf(passage.text) })),
      );
      expect(await knownWith({})).toEqual(expected);
      expect(await knownWith({ parser: "other" })).toEqual(expected);
      expect(await knownWith({ embedder: "other" })).toEqual([]);
      expect(await knownWith({ normaliser: "other" })).toEqual([]);
    });

    it("stores known sentence vectors as they were", async () => {
      const under = await createIndex();
      const { id } = await publishDocuments(under, [HK]);
      const writer = await under.publisher.begin(FINGERPRINTS);
      const entry = await entryOf({ ...HK, meta: { ...HK.meta, title: "新名" } });
      const known = await writer.known(HK.id);
      const entries = entry.entries.map((each, index) => ({ ...each, ...known[index] }));
      await writer.upsert({ ...entry, entries });
      const next = await writer.seal();
      await under.publisher.publish(next.id, writer.base);
      const reader = under.openReader();
      await reader.current();
      const vectors = async (generation: string): Promise<unknown> =>
        (await reader.getPassages(generation, ["hk-circular#第2段"])).map(
          (each) => each.sentenceVectors,
        );
      const older = under.openReader();
      await older.current();
      expect(await vectors(next.id)).toEqual([known[1]?.sentenceVectors]);
      expect(next.id).not.toBe(id);
    });

    it("answers the generation before when nothing changed", async () => {
      const under = await createIndex();
      const before = await publishDocuments(under, [HK, TW]);
      const writer = await under.publisher.begin(FINGERPRINTS);
      for (const document of [TW, HK]) await writer.keep(sourceOf(document));
      expect(await writer.seal()).toEqual(before);
      await under.publisher.publish(before.id, writer.base);
      expect(await listedIds(under)).toEqual([before.id]);
    });

    it("lets one publisher win: a stale expectation is refused and changes nothing", async () => {
      const under = await createIndex();
      const first = await publishDocuments(under, [HK]);
      const second = await publishDocuments(under, [TW]);
      const stale = under.publisher.publish(first.id, first.id);
      await expect(stale).rejects.toMatchObject({ code: "INDEX_CONFLICT" });
      const none = under.publisher.publish(first.id, null);
      await expect(none).rejects.toMatchObject({ code: "INDEX_CONFLICT" });
      expect(await under.openReader().current()).toEqual(second);
    });

    it("refuses to publish or drop a generation that it does not hold", async () => {
      const { publisher } = await createIndex();
      await expect(publisher.publish("0".repeat(16), null)).rejects.toMatchObject({
        code: "GENERATION_UNKNOWN",
      });
      await expect(publisher.drop("0".repeat(16))).rejects.toMatchObject({
        code: "GENERATION_UNKNOWN",
      });
    });

    it("lists generations newest first and drops all but the current one", async () => {
      const under = await createIndex();
      const first = await publishDocuments(under, [HK]);
      const second = await publishDocuments(under, [TW]);
      expect(await listedIds(under)).toEqual([second.id, first.id]);
      await expect(under.publisher.drop(second.id)).rejects.toMatchObject({
        code: "INDEX_CONFLICT",
      });
      await under.publisher.drop(first.id);
      expect(await listedIds(under)).toEqual([second.id]);
      expect(await under.publisher.verify()).toEqual(second);
    });

    it("lets two that write at the same time not both win", async () => {
      const under = await createIndex();
      const { publisher } = under;
      const begun = await Promise.allSettled([HK, TW].map(() => publisher.begin(FINGERPRINTS)));
      const built = await Promise.allSettled(
        begun.map(async (outcome, at) => {
          if (outcome.status === "rejected") throw outcome.reason;
          await outcome.value.upsert(await entryOf([HK, TW][at] ?? HK));
          const { id } = await outcome.value.seal();
          await publisher.publish(id, outcome.value.base);
          return id;
        }),
      );
      const winners = built.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
      const losers = built.flatMap((each) =>
        each.status === "rejected" ? [each.reason as unknown] : [],
      );
      expect(losers.length).toBeGreaterThanOrEqual(1);
      for (const loser of losers) expect(loser).toMatchObject({ code: "INDEX_CONFLICT" });
      if (winners[0] !== undefined)
        expect(await under.openReader().current()).toMatchObject({ id: winners[0] });
      expect((await publishDocuments(under, [UNDATED])).documentCount).toBe(1);
    });

    it("leaves the old generation current when a build is given up or cancelled", async () => {
      const under = await createIndex();
      const before = await publishDocuments(under, [HK]);
      const aborted = await under.publisher.begin(FINGERPRINTS);
      await aborted.upsert(await entryOf(TW));
      await aborted.abort();
      const cancelled = await under.publisher.begin(FINGERPRINTS);
      await cancelled.upsert(await entryOf(TW));
      const sealing = cancelled.seal({ signal: AbortSignal.abort() });
      await expect(sealing).rejects.toMatchObject({ code: "CANCELLED" });
      await cancelled.abort();
      expect(await listedIds(under)).toEqual([before.id]);
      expect(await under.openReader().current()).toEqual(before);
    });
  });
}

async function listedIds({ publisher }: IndexUnderTest): Promise<string[]> {
  return (await publisher.list()).map(({ id }) => id);
}

/** Everything that can be asked of a generation, for comparing two. */
async function answersOf(under: IndexUnderTest, generation: string): Promise<unknown> {
  const reader = under.openReader();
  await reader.current();
  const search = { filter: EVERYTHING, k: 99 };
  const dense = await reader.searchDense(generation, await vectorOf("外判"), search);
  return {
    dense,
    lexical: await reader.searchLexical(generation, queryTokens("機構應雲總點"), search),
    passages: await reader.getPassages(generation, idsOf(dense)),
    documents: await reader.documents.list(generation),
    termPairs: await reader.documents.termPairs(generation, EVERYTHING),
  };
}
