import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import type { PassageFilter } from "../../src/domain/passage-filter.ts";
import type { Hit } from "../../src/domain/retrieval.ts";
import { createEmbeddedIndexPublisher } from "../../src/index-store/embedded-index-publisher.ts";
import { buildIndex } from "../../src/indexing/build-index.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";
import type { PassageIndex, WeightedToken } from "../../src/ports/passage-index.ts";
import { foldText } from "../../src/text/normalise.ts";
import { placeToken } from "../../src/text/place-tokens.ts";
import { tokenise } from "../../src/text/tokens.ts";
import { createBagEmbedder } from "../support/bag-embedder.ts";
import { openReader } from "../support/embedded-index.ts";
import { indexOnCluster, openTestStore } from "../support/opensearch-store.ts";
import { MISSING, SHARED_NODES } from "./support/shared-cluster.ts";

const CORPUS = path.join(import.meta.dirname, "../../corpus");
const QUESTIONS = [
  "什麼是模型漂移？",
  "人工智能资助计划拨款多少？",
  "金融機構使用雲端服務要注意哪些風險？",
  "高峰會有哪些單位參加",
  "負責任地應用人工智能的原則有哪些，生成式 AI 又如何？",
];
const FILTERS: readonly PassageFilter[] = [{}, { jurisdictions: ["TW"] }];
const K = 20;

describe.skipIf(MISSING !== null)("the two documents, embedded and on a cluster", () => {
  let directory = "";
  let embedded: PassageIndex;
  let cluster: PassageIndex;
  let generation = "";
  const embedder = createBagEmbedder();

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), "yiju-same-"));
    const { documents } = await loadCorpus(CORPUS);
    const fingerprints = indexFingerprints(embedder);
    const onCluster = indexOnCluster(openTestStore({ nodes: SHARED_NODES }));
    const publisher = createEmbeddedIndexPublisher({ directory, graphs: hnswVectorGraphs });
    await buildIndex({ documents, embedder, publisher });
    await buildIndex({ documents, embedder, publisher: onCluster.publisher });
    embedded = openReader(directory, { fingerprints, graphs: hnswVectorGraphs });
    cluster = onCluster.openReader(fingerprints);
    ({ id: generation } = await embedded.current());
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it("are one generation", async () => {
    expect(await cluster.current()).toEqual(await embedded.current());
  });

  it.each(QUESTIONS)("have the same lexical scores, to 1e-5: %s", async (question) => {
    for (const filter of FILTERS) {
      const search = { filter, k: K };
      const tokens = weigh(question);
      const [ours, theirs] = [
        await embedded.searchLexical(generation, tokens, search),
        await cluster.searchLexical(generation, tokens, search),
      ];
      expect(ours.length).toBeGreaterThan(0);
      expectSameHits(theirs, ours);
    }
  });

  it("have the same scores for a place, whose token counts for more than a question", async () => {
    const tokens = [...weigh("第12段說了什麼"), { token: placeToken(["段:12"]), weight: 1e4 }];
    const search = { filter: {}, k: K };
    expectSameHits(
      await cluster.searchLexical(generation, tokens, search),
      await embedded.searchLexical(generation, tokens, search),
    );
  });

  it("take a question of 1,000 characters, each of which is another token", async () => {
    const text = Array.from({ length: 1000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(
      "",
    );
    const search = { filter: {}, k: K };
    expectSameHits(
      await cluster.searchLexical(generation, weigh(text), search),
      await embedded.searchLexical(generation, weigh(text), search),
    );
  });

  it.each(QUESTIONS)("have the same nearest vectors: %s", async (question) => {
    const vector = await embedder.embedQuery(foldText(question));
    for (const filter of FILTERS) {
      const search = { filter, k: K };
      expectSameHits(
        await cluster.searchDense(generation, vector, search),
        await embedded.searchDense(generation, vector, search),
      );
    }
  });

  it("answer in the same order, whichever node and copy is asked", async () => {
    const search = { filter: {}, k: K };
    for (const question of QUESTIONS) {
      const vector = await embedder.embedQuery(foldText(question));
      const answers = await Promise.all(
        Array.from({ length: 6 }, async () => [
          await cluster.searchLexical(generation, weigh(question), search),
          await cluster.searchDense(generation, vector, search),
        ]),
      );
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    }
  });

  it("hold the same passages, documents and term pairs", async () => {
    const hits = await embedded.searchLexical(generation, weigh(QUESTIONS[2] ?? ""), {
      filter: {},
      k: 50,
    });
    const ids = hits.map(({ passageId }) => passageId);
    expect(await cluster.getPassages(generation, ids)).toEqual(
      await embedded.getPassages(generation, ids),
    );
    expect(await cluster.documents.list(generation)).toEqual(
      await embedded.documents.list(generation),
    );
    expect(await cluster.documents.termPairs(generation, {})).toEqual(
      await embedded.documents.termPairs(generation, {}),
    );
  });
});

function weigh(question: string): WeightedToken[] {
  const distinct = new Set(tokenise(foldText(question)));
  return Array.from(distinct, (token, at) => ({ token, weight: 1 - (at % 7) / 10 }));
}

/** The same passages with the same scores; the order of those whose scores differ by rounding only is free. */
function expectSameHits(found: readonly Hit[], expected: readonly Hit[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach(({ score }, at) => {
    const wanted = expected[at]?.score ?? NaN;
    expect(Math.abs(score - wanted)).toBeLessThanOrEqual(1e-5 * Math.max(1, wanted));
  });
  const lowest = expected.at(-1)?.score ?? 0;
  const sure = (hits: readonly Hit[]): string[] =>
    hits
      .filter(({ score }) => score > lowest + 2e-5 * Math.max(1, lowest))
      .map(({ passageId }) => passageId)
      .sort();
  expect(sure(found)).toEqual(sure(expected));
}
