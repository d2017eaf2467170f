import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { createTransformersEmbedder } from "../../src/adapters/transformers-embedder.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { createEmbeddedIndexPublisher } from "../../src/index-store/embedded-index-publisher.ts";
import { buildIndex } from "../../src/indexing/build-index.ts";
import { sendToParent } from "../measure/child-program.ts";
import { watchLongestBlock } from "../measure/longest-block.ts";
import { CORPUS, EMBEDDER_DIRECTORY } from "../measure/project-files.ts";

// A program of its own: indexes the two documents as `yiju index` does and tells the longest block meanwhile.
const directory = await mkdtemp(path.join(tmpdir(), "yiju-event-loop-"));
const { documents } = await loadCorpus(CORPUS);
const embedder = await createTransformersEmbedder({ modelDirectory: EMBEDDER_DIRECTORY });
const publisher = createEmbeddedIndexPublisher({ directory, graphs: hnswVectorGraphs });
await embedder.embedQuery("依據");
const startedMs = performance.now();
const block = await watchLongestBlock(() => buildIndex({ documents, embedder, publisher }));
const indexingMs = performance.now() - startedMs;
await embedder.close();
await rm(directory, { recursive: true });
sendToParent({ ...block, indexingMs });
