import { writeFile } from "node:fs/promises";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { VectorGraphs } from "../../src/ports/vector-graph.ts";

const DIMENSIONS = 512;

/** Stands for the model where only words are searched: every vector is the same, and nothing is computed. */
export function createBlankEmbedder(): Embedder {
  const blank = Float32Array.from({ length: DIMENSIONS }, (_, index) => (index === 0 ? 1 : 0));
  return {
    fingerprint: "blank",
    dimensions: DIMENSIONS,
    embedQuery: () => Promise.resolve(blank),
    embedPassages: (texts) => Promise.resolve(texts.map(() => blank)),
    close: () => Promise.resolve(),
  };
}

/** No graph: nothing is ever near. */
export const noGraphs: VectorGraphs = {
  build: (_, { file }) => writeFile(file, "none"),
  extend: (_, { file }) => writeFile(file, "none"),
  load: () => Promise.resolve({ search: () => [] }),
};
