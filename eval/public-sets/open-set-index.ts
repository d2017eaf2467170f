import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { createEmbeddedIndexPublisher } from "../../src/index-store/embedded-index-publisher.ts";
import {
  createEmbeddedPassageIndex,
  type EmbeddedPassageIndex,
} from "../../src/index-store/embedded-passage-index.ts";
import { embedPassages } from "../../src/indexing/embed-passages.ts";
import { fieldTokensOf } from "../../src/indexing/field-tokens.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { VectorGraphs } from "../../src/ports/vector-graph.ts";
import type { Progress } from "../../src/cli/progress.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import { indexablePassage, type IndexablePassage, type PublicPassage } from "./public-passage.ts";

export interface SetIndexOptions {
  readonly embedder: Embedder;
  readonly withSentences: boolean;
  readonly progress: Progress;
  /** What searches vectors; by default the product's HNSW. */
  readonly graphs?: VectorGraphs;
}

/** A public set in the product's own index, in a temporary folder that `close` removes. */
export interface SetIndex {
  readonly index: EmbeddedPassageIndex;
  close(): Promise<void>;
}

/** Passages indexed at a time. */
const BATCH = 200;

/** Indexes passages as the product would, each as a document of its own. */
export async function openSetIndex(
  passages: readonly PublicPassage[],
  { embedder, withSentences, progress, graphs = hnswVectorGraphs }: SetIndexOptions,
): Promise<SetIndex> {
  const directory = await mkdtemp(path.join(tmpdir(), "yiju-public-set-"));
  const publisher = createEmbeddedIndexPublisher({ directory, graphs });
  const writer = await publisher.begin(indexFingerprints(embedder));
  for (let start = 0; start < passages.length; start += BATCH) {
    const batch = passages
      .slice(start, start + BATCH)
      .map((one) => indexablePassage(one, withSentences));
    for (const entry of await entriesOf(batch, embedder)) await writer.upsert(entry);
    progress.update({ stage: "Embedding", done: start + batch.length, total: passages.length });
  }
  const generation = await writer.seal();
  await publisher.publish(generation.id, writer.base);
  return openPublished(directory, graphs, embedder);
}

async function entriesOf(batch: readonly IndexablePassage[], embedder: Embedder) {
  const passages = batch.map(({ passage }) => passage);
  const { vectors } = await embedPassages(passages, {
    embedder,
    known: [],
    onProgress: () => undefined,
  });
  return batch.map(({ source, passage }, index) => {
    const made = vectors[index];
    if (made === undefined) throw new Error(`passage ${passage.passageId} got no vector`);
    const tokens = fieldTokensOf(passage, source.meta);
    return { source, entries: [{ passage, tokens, ...made }], termPairs: [] };
  });
}

function openPublished(directory: string, graphs: VectorGraphs, embedder: Embedder): SetIndex {
  const index = createEmbeddedPassageIndex({
    directory,
    graphs,
    fingerprints: indexFingerprints(embedder),
    clock: performanceClock,
    onLoadFailure: (error) => {
      throw error;
    },
  });
  return {
    index,
    async close() {
      await index.close();
      await rm(directory, { recursive: true });
    },
  };
}
