import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SHARED_DATA } from "../../eval/data/shared-data.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import type { SourceDocument } from "../../src/domain/document.ts";
import { createEmbeddedIndexPublisher } from "../../src/index-store/embedded-index-publisher.ts";
import { readManifest, type Manifest } from "../../src/index-store/manifest.ts";
import { buildIndex } from "../../src/indexing/build-index.ts";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { createProjectionEmbedder } from "../scale/projection-embedder.ts";

const STATUTES = path.join(SHARED_DATA, "tw-laws/laws");
const isPresent = existsSync(STATUTES);
if (!isPresent) process.stderr.write(`skipped: ${STATUTES} is absent, no statutes are indexed\n`);

const DOCUMENT_COUNT = 400;

describe.skipIf(!isPresent)("an index of 400 statutes", () => {
  const embedder = createProjectionEmbedder(null);
  let folder: string;
  let documents: readonly SourceDocument[];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "yiju-statutes-"));
    documents = (await loadCorpus(STATUTES)).documents.slice(0, DOCUMENT_COUNT);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const build = async (name: string, corpus: readonly SourceDocument[]): Promise<Manifest> => {
    const directory = path.join(folder, name);
    const publisher = createEmbeddedIndexPublisher({ directory, graphs: hnswVectorGraphs });
    const { generation } = await buildIndex({ documents: corpus, embedder, publisher });
    return readManifest(path.join(directory, generation.id));
  };

  it("is the same, byte for byte but for its graph, built at once or over many changes", async () => {
    const atOnce = await build("at-once", documents);
    for (let step = 1; step <= 8; step++) {
      const corpus = documents
        .filter((_, index) => index % 8 !== step % 8)
        .map((document, index) => (index % 5 === step % 5 ? altered(document) : document));
      await build("in-steps", corpus);
    }
    const inSteps = await build("in-steps", documents);
    // a graph of which little changed grows, and depends on how it grew
    expect(withoutGraph(inSteps)).toEqual(withoutGraph(atOnce));
  });
});

function withoutGraph(manifest: Manifest): Manifest {
  const files = manifest.files.filter(({ name }) => !name.startsWith("graph"));
  return { ...manifest, graph: undefined, files };
}

function altered({ meta, text }: SourceDocument): SourceDocument {
  return { meta: { ...meta, sourceSha256: "f".repeat(64) }, text: `${text}\n本法另有增訂。\n` };
}
