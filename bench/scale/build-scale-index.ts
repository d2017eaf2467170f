import { isDeepStrictEqual } from "node:util";
import { createProgress } from "../../src/cli/progress.ts";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { createEmbeddedIndexPublisher } from "../../src/index-store/embedded-index-publisher.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";
import type { IndexPublisher } from "../../src/ports/index-publisher.ts";
import { sendToParent } from "../measure/child-program.ts";
import { watchLongestBlock } from "../measure/longest-block.ts";
import { createProjectionEmbedder } from "./projection-embedder.ts";
import { scaleDocuments } from "./scale-documents.ts";
import { scaleEntry } from "./scale-entry.ts";
import { writeScaleFilters } from "./scale-filters.ts";
import { openScaleGeneration, scaleIndexDirectory } from "./scale-index.ts";

// A program of its own: builds the index of so many passages, unless it is there, with the product's own writer.
const passageCount = Number(process.argv[2]);
const embedder = createProjectionEmbedder(null);
const publisher = createEmbeddedIndexPublisher({
  directory: scaleIndexDirectory(passageCount),
  graphs: hnswVectorGraphs,
});
const built = (await isBuilt(publisher)) ? { kind: "kept" } : await build(publisher);
const stored = await openScaleGeneration(passageCount);
await writeScaleFilters(stored);
stored.close();
sendToParent(built);

async function isBuilt(existing: IndexPublisher): Promise<boolean> {
  const [newest] = await existing.list();
  return (
    newest?.passageCount === passageCount &&
    isDeepStrictEqual(newest.fingerprints, indexFingerprints(embedder))
  );
}

async function build(target: IndexPublisher): Promise<object> {
  const startedMs = performance.now();
  const progress = createProgress(process.stderr);
  const writer = await target.begin(indexFingerprints(embedder));
  let done = 0;
  for await (const document of scaleDocuments(passageCount)) {
    await writer.upsert(await scaleEntry(document, embedder));
    done += document.passages.length;
    progress.update({ stage: "Reading texts", done, total: passageCount });
  }
  const sealStartedMs = performance.now();
  const block = await watchLongestBlock(async () => {
    const generation = await writer.seal({
      onProgress: (written, total) => {
        progress.update({ stage: "Writing passages", done: written, total });
      },
    });
    await target.publish(generation.id, writer.base);
  });
  const nowMs = performance.now();
  return { kind: "built", totalMs: nowMs - startedMs, sealMs: nowMs - sealStartedMs, block };
}
