import { setImmediate as nextTurn } from "node:timers/promises";
import { throwIfCancelled } from "../domain/cancellation.ts";
import type { VectorGraphs } from "../ports/vector-graph.ts";
import { HnswGraph } from "./hnsw-graph.ts";

/** Vectors added before the event loop has its turn; one takes about half a millisecond. */
const VECTORS_PER_TURN = 16;

/** The embedded index's graphs, of the same kind as our LangChain vector store has. */
export const hnswVectorGraphs: VectorGraphs = {
  async build(vectors, { file, count, dimensions, signal }) {
    const graph = HnswGraph.create(dimensions, count);
    await addAll(vectors, graph, signal);
    await graph.write(file);
  },
  async extend(before, { file, removed, vectors, count, signal }) {
    const graph = await HnswGraph.load(before);
    graph.reserve(count);
    for (const label of removed) graph.delete(label);
    await addAll(vectors, graph, signal);
    await graph.write(file);
  },
  async load(options) {
    const graph = await HnswGraph.load(options);
    return { search: (vector, k, filter) => graph.search(Array.from(vector), k, filter) };
  },
};

async function addAll(
  vectors: Iterable<Float32Array>,
  graph: HnswGraph,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const vector of vectors) {
    graph.add(Array.from(vector), graph.size);
    if (graph.size % VECTORS_PER_TURN === 0) await nextTurn();
    throwIfCancelled(signal, "building the graph");
  }
}
