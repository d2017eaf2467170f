import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HnswGraph } from "../../src/adapters/hnsw-graph.ts";
import { createTransformersEmbedder } from "../../src/adapters/transformers-embedder.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import { readDocument } from "../../src/indexing/read-document.ts";
import type { GraphFilter } from "../../src/ports/vector-graph.ts";
import { foldText } from "../../src/text/normalise.ts";
import { nearestByDefinition, recall } from "../support/random-vectors.ts";

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Sentences that serve as questions, taken evenly from all. */
const QUESTION_COUNT = 60;

describe("the graph over the real vectors of the two documents", () => {
  let folder: string;
  let passages: readonly Float32Array[];
  let questions: readonly Float32Array[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-recall-"));
    const { documents } = await loadCorpus(fromHere("../../corpus"));
    const contents = await Promise.all(documents.map(readDocument));
    const all = contents.flatMap((content) => content.passages);
    const sentences = all.flatMap(({ text, sentences: spans }) =>
      spans.map((span) => sliceSpan(text, span)),
    );
    const step = Math.floor(sentences.length / QUESTION_COUNT);
    const embedder = await createTransformersEmbedder({
      modelDirectory: fromHere("../../models/embedder-zh"),
    });
    passages = await embedder.embedPassages(all.map(({ text }) => foldText(text)));
    questions = await embedder.embedPassages(
      sentences.filter((_, index) => index % step === 0).map(foldText),
    );
    await embedder.close();
  });
  afterAll(() => rm(folder, { recursive: true }));

  const recallAt10 = (graph: HnswGraph, filter?: GraphFilter): number => {
    const kept = passages.map((vector, label) =>
      filter?.accepts(label) === false ? new Float32Array(vector.length) : vector,
    );
    return recall(
      questions.map((question) => ({
        found: graph.search(Array.from(question), 10, filter).map(({ label }) => label),
        expected: nearestByDefinition(question, kept, 10),
      })),
    );
  };

  it("finds 99 % of the ten nearest passages, built and loaded, with and without a filter", async () => {
    const graph = HnswGraph.create(512, passages.length);
    passages.forEach((vector, label) => {
      graph.add(Array.from(vector), label);
    });
    expect(recallAt10(graph)).toBeGreaterThanOrEqual(0.99);
    const file = join(folder, "graph");
    await graph.write(file);
    const loaded = await HnswGraph.load({ file, count: passages.length, dimensions: 512 });
    expect(recallAt10(loaded)).toBeGreaterThanOrEqual(0.99);
    const tenth = { accepts: (label: number) => label % 10 === 0, share: 0.1 };
    expect(recallAt10(loaded, tenth)).toBeGreaterThanOrEqual(0.99);
  });
});
