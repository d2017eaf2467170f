import path from "node:path";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import {
  createTransformersEmbedder,
  EMBEDDER_FOLDER,
} from "../../src/adapters/transformers-embedder.ts";
import { loadReadingResources, type ReadingResources } from "../../src/app/load-resources.ts";
import { createTermSources } from "../../src/answering/term-sources.ts";
import type { SourceDocument } from "../../src/domain/document.ts";
import { createEmbeddedIndexPublisher } from "../../src/index-store/embedded-index-publisher.ts";
import { createEmbeddedPassageIndex } from "../../src/index-store/embedded-passage-index.ts";
import { buildIndex } from "../../src/indexing/build-index.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import { createRetriever, type Retriever } from "../../src/retrieval/create-retriever.ts";
import type { QuestionTermSources } from "../../src/retrieval/question-terms.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");

/** The product's parts over some documents, as a question meets them. */
interface OpenProduct {
  readonly index: PassageIndex;
  readonly retriever: Retriever;
  readonly generation: string;
  readonly termSources: QuestionTermSources;
}

/** Embedder and resources, shared by all indexes of a run; no evidence model, which is what is fitted. */
export interface Workbench {
  readonly embedder: Embedder;
  readonly resources: ReadingResources;
  /** Indexes the documents (kept in eval/.cache/`name`, embedded once) and opens the retrieval over them. */
  open(name: string, documents: readonly SourceDocument[]): Promise<OpenProduct>;
  close(): Promise<void>;
}

/** Opens the product's models and resources; the workbench has to be closed. */
export async function createWorkbench(): Promise<Workbench> {
  const models = path.join(PROJECT, "models");
  const embedder = await createTransformersEmbedder({
    modelDirectory: path.join(models, EMBEDDER_FOLDER),
  });
  const resources = await loadReadingResources({
    models,
    vocabulary: path.join(PROJECT, "corpus"),
  });
  const indexes: { close(): Promise<void> }[] = [];
  return {
    embedder,
    resources,
    async open(name, documents) {
      const directory = path.join(PROJECT, "eval/.cache", name);
      const publisher = createEmbeddedIndexPublisher({ directory, graphs: hnswVectorGraphs });
      await buildIndex({ documents, embedder, publisher });
      const index = createEmbeddedPassageIndex({
        directory,
        graphs: hnswVectorGraphs,
        fingerprints: indexFingerprints(embedder),
        clock: performanceClock,
        onLoadFailure: (error) => {
          throw error;
        },
      });
      indexes.push(index);
      const generation = await index.current();
      const { statistics } = resources;
      return {
        index,
        retriever: createRetriever({ index, embedder, statistics }),
        generation: generation.id,
        termSources: await createTermSources({ index, ...resources }).of(generation.id),
      };
    },
    async close() {
      for (const index of indexes) await index.close();
      await Promise.all([embedder.close(), resources.reader?.close()]);
    },
  };
}
