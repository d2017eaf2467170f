import { setImmediate as nextTurn } from "node:timers/promises";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { throwIfCancelled } from "../domain/cancellation.ts";
import type { VectorGraphs } from "../ports/vector-graph.ts";
import { HnswGraph } from "./hnsw-graph.ts";
import { HnswVectorStore } from "./hnsw-vector-store.ts";

/** Vectors added before the event loop has its turn; one takes about half a millisecond. */
const VECTORS_PER_TURN = 16;

/** The embedded index's graphs: our LangChain vector store, by label and without documents. */
export function createHnswVectorGraphs(embeddings: EmbeddingsInterface): VectorGraphs {
  return {
    async build(vectors, { file, count, dimensions, signal }) {
      const store = new HnswVectorStore(embeddings, { graph: HnswGraph.create(dimensions, count) });
      let added = 0;
      for (const vector of vectors) {
        store.addLabelled(Array.from(vector));
        if (++added % VECTORS_PER_TURN === 0) await nextTurn();
        throwIfCancelled(signal, "building the graph");
      }
      await store.writeGraph(file);
    },
    async load(options) {
      const store = new HnswVectorStore(embeddings, { graph: await HnswGraph.load(options) });
      return {
        search: (vector, k, accepts) => store.nearest(Array.from(vector), k, accepts),
      };
    },
  };
}
