import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmbeddedIndexPublisher } from "../../src/index-store/embedded-index-publisher.ts";
import { readManifest } from "../../src/index-store/manifest.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";
import { createProjectionEmbedder } from "../scale/projection-embedder.ts";
import { hasScaleData, scaleDocuments, type ScaleDocument } from "../scale/scale-documents.ts";
import { scaleEntry } from "../scale/scale-entry.ts";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { recallOfOwnVectors } from "./recall-of-own-vectors.ts";

const isPresent = hasScaleData();
if (!isPresent) process.stderr.write("skipped: the texts of large indexes are absent\n");

/** Passages before one document is added: how the time grows. */
const SIZES = [25_000, 50_000, 100_000];
/** The last documents of the corpus, added one after the other. */
const ADDED = 3;

const EMBEDDER = createProjectionEmbedder(null);

let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "yiju-one-more-"));
});
afterEach(() => rm(directory, { recursive: true }));

describe.skipIf(!isPresent)("one more document", () => {
  it.each(SIZES)("is in an index of %i passages without building its graph again", async (size) => {
    const documents: ScaleDocument[] = [];
    for await (const document of scaleDocuments(size)) documents.push(document);
    await publishWith([], documents.slice(0, -ADDED));
    let current = "";
    for (let left = ADDED; left > 0; left--) {
      const before = documents.slice(0, -left);
      const added = documents.slice(before.length, before.length + 1);
      const spent = await measure(async () => {
        current = await publishWith(before, added);
      });
      process.stdout.write(`${size} passages, one more document: ${spent}\n`);
    }
    const manifest = await readManifest(path.join(directory, current));
    expect(manifest.graph).toMatchObject({ labels: size });
    const recall = await recallOfOwnVectors(directory, current, EMBEDDER);
    process.stdout.write(`${size} passages: recall@10 ${recall.toFixed(4)}\n`);
    expect(recall).toBeGreaterThan(0.98);
  });
});

async function publishWith(
  kept: readonly ScaleDocument[],
  added: readonly ScaleDocument[],
): Promise<string> {
  const publisher = createEmbeddedIndexPublisher({ directory, graphs: hnswVectorGraphs });
  const writer = await publisher.begin(indexFingerprints(EMBEDDER));
  for (const { source } of kept) expect(await writer.keep(source)).toBe(true);
  for (const document of added) await writer.upsert(await scaleEntry(document, EMBEDDER));
  const { id } = await writer.seal();
  await publisher.publish(id, writer.base);
  return id;
}

/** Seconds by the clock, and of the processor, which a busy machine does not change. */
async function measure(work: () => Promise<void>): Promise<string> {
  const startedMs = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - startedMs) / 1000;
  return `${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of the processor`;
}
