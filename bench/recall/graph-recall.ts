import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { VectorGraph } from "../../src/ports/vector-graph.ts";
import { foldText } from "../../src/text/normalise.ts";
import type { Benchmark, BenchReport, BenchSetting } from "../measure/benchmark.ts";
import { exactNearest, recallOf } from "../measure/exact-search.ts";
import { atLeast, figureOf, type Figure } from "../measure/figure.ts";
import { ratios } from "../measure/interleave.ts";
import {
  embedQuestions,
  openCachedEmbedder,
  readRecallTexts,
  type RecallTexts,
} from "./real-vectors.ts";

const K = 10;
const MIN_RECALL = 0.99;

/** Every so many-th passage is kept. */
const FILTERS = [
  { name: "unfiltered", every: 1 },
  { name: "filter keeps 10 %", every: 10 },
  { name: "filter keeps 1 %", every: 100 },
] as const;

/** The graph as the index uses it, written and loaded, against going through all vectors. */
export const graphRecall: Benchmark = {
  name: "recall",
  title: "Recall@10 and time of the HNSW graph against exact search",
  async run(setting) {
    const embedder = await openCachedEmbedder();
    try {
      return await measure(setting, embedder);
    } finally {
      await embedder.close();
    }
  },
};

async function measure(setting: BenchSetting, embedder: Embedder): Promise<BenchReport> {
  const texts = await readRecallTexts(setting);
  const vectors = await embedPassages(texts, { embedder, setting });
  const questions = await embedQuestions(embedder, texts.questions);
  const graph = await openGraph(vectors, embedder);
  const figures = FILTERS.flatMap((filter) => compare({ vectors, questions, graph, filter }));
  const notes = [
    `${vectors.length} vectors of real texts (${texts.name}), ${questions.length} questions;`,
    "one value a question, so min and max are those of single questions; recall's median is over tenths of them.",
    "The index itself asks the graph only where a filter keeps more than 8,000 passages: fewer are gone through.",
  ];
  return { figures, notes };
}

async function embedPassages(
  { passages }: RecallTexts,
  { embedder, setting }: { readonly embedder: Embedder; readonly setting: BenchSetting },
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  const texts = passages.map(({ text }) => foldText(text));
  for (let start = 0; start < texts.length; start += 100) {
    vectors.push(...(await embedder.embedPassages(texts.slice(start, start + 100))));
    setting.progress.update({ stage: "Embedding", done: vectors.length, total: texts.length });
  }
  return vectors;
}

async function openGraph(
  vectors: readonly Float32Array[],
  embedder: Embedder,
): Promise<VectorGraph> {
  const folder = await mkdtemp(path.join(tmpdir(), "yiju-recall-"));
  try {
    const options = {
      file: path.join(folder, "graph"),
      count: vectors.length,
      dimensions: embedder.dimensions,
    };
    await hnswVectorGraphs.build(vectors, options);
    return await hnswVectorGraphs.load(options);
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Comparison {
  readonly vectors: readonly Float32Array[];
  readonly questions: readonly Float32Array[];
  readonly graph: VectorGraph;
  readonly filter: (typeof FILTERS)[number];
}

/** Both ways question by question, in turns. */
function compare({ vectors, questions, graph, filter: { name, every } }: Comparison): Figure[] {
  const keeps = every === 1 ? undefined : (label: number): boolean => label % every === 0;
  const stored = {
    count: vectors.length,
    at: (place: number) => vectors[place] ?? new Float32Array(0),
  };
  const asked = questions.map((question) => {
    const startedMs = performance.now();
    const found = graph
      .search(question, K, keeps && { accepts: keeps, share: 1 / every })
      .map(({ label }) => label);
    const foundMs = performance.now();
    const exact = exactNearest(question, stored, { k: K, keeps });
    const graphMs = foundMs - startedMs;
    return { recall: recallOf(found, exact), graphMs, exactMs: performance.now() - foundMs };
  });
  const graphMs = asked.map((one) => one.graphMs);
  const exactMs = asked.map((one) => one.exactMs);
  const recalls = meansOfTenths(asked.map((one) => one.recall));
  return [
    figureOf(`${name}: recall@${K}`, recalls, { unit: "share", target: atLeast(MIN_RECALL) }),
    figureOf(`${name}: graph, a search`, graphMs, { unit: "ms" }),
    figureOf(`${name}: time, ratio to exact`, ratios(graphMs, exactMs), { unit: "×" }),
  ];
}

/** Means over every tenth question from the first, from the second, … */
function meansOfTenths(values: readonly number[]): number[] {
  const parts = Array.from({ length: Math.min(10, values.length) }, (_, first) =>
    values.filter((_, index) => index % 10 === first),
  );
  return parts.map((part) => part.reduce((sum, value) => sum + value, 0) / part.length);
}
