import { setTimeout as wait } from "node:timers/promises";
import { contentIdOf } from "../../../src/index-format/content-id.ts";
import { corpusDigest } from "../../../src/index-format/corpus-digest.ts";
import { buildPart, isInPart } from "../../../src/indexing/build-part.ts";
import { indexFingerprints } from "../../../src/indexing/index-fingerprints.ts";
import type { Embedder } from "../../../src/ports/embedder.ts";
import { createBagEmbedder } from "../../support/bag-embedder.ts";
import { indexOnCluster, openTestStore } from "../../support/opensearch-store.ts";
import { PART_DOCUMENTS, streamOf } from "./part-documents.ts";

// A program of its own: writes one part of a corpus, and tells how many texts it has embedded.
const [, , nodes = "", prefix = "", number = "1", of = "1", pauseMs = "0"] = process.argv;
const part = { number: Number(number), of: Number(of) };
const model = createBagEmbedder();
let embedded = 0;
const embedder: Embedder = {
  ...model,
  async embedPassages(texts) {
    embedded += texts.length;
    process.stdout.write(`${JSON.stringify({ embedded })}\n`);
    await wait(Number(pauseMs));
    return model.embedPassages(texts);
  },
};
const store = openTestStore({ nodes: nodes.split(","), prefix, timeoutMs: 60_000 });
const digest = await corpusDigest(PART_DOCUMENTS.map(({ meta }) => meta));
const report = await buildPart({
  documents: streamOf(PART_DOCUMENTS.filter(({ meta }) => isInPart(meta, part))),
  documentCount: PART_DOCUMENTS.length,
  embedder,
  publisher: indexOnCluster(store).publisher,
  contentId: contentIdOf(indexFingerprints(embedder), digest),
});
process.stdout.write(`${JSON.stringify({ embedded, report })}\n`);
await store.cluster.close();
