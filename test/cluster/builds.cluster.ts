import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod/v4";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { createEmbeddedIndexPublisher } from "../../src/index-store/embedded-index-publisher.ts";
import { buildIndex } from "../../src/indexing/build-index.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";
import { settleIndices } from "../../src/opensearch-store/settle-indices.ts";
import type { Generation } from "../../src/ports/passage-index.ts";
import { createBagEmbedder } from "../support/bag-embedder.ts";
import { createCountingEmbedder } from "../support/counting-embedder.ts";
import { entryOf, FINGERPRINTS, sourceOf } from "../support/index-documents.ts";
import { ABANDONED_AFTER_MS, indexOnCluster, openTestStore } from "../support/opensearch-store.ts";
import { publishDocuments } from "../support/published-index.ts";
import { HK, TW } from "../support/sample-documents.ts";
import { PART_DOCUMENTS } from "./support/part-documents.ts";
import { MISSING, SHARED_NODES } from "./support/shared-cluster.ts";

const PROGRAM = path.join(import.meta.dirname, "support/build-part-program.ts");
const EMBEDDER = createBagEmbedder();

const told = z.object({
  embedded: z.int(),
  report: z
    .object({ kind: z.string(), generation: z.unknown().optional(), written: z.int().optional() })
    .optional(),
});

describe.skipIf(MISSING !== null)("building on a cluster", () => {
  let directory = "";
  let single: Generation;
  let textCount = 0;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), "yiju-single-"));
    const embedder = createCountingEmbedder(EMBEDDER);
    const publisher = createEmbeddedIndexPublisher({ directory, graphs: hnswVectorGraphs });
    ({ generation: single } = await buildIndex({ documents: PART_DOCUMENTS, embedder, publisher }));
    textCount = embedder.embedded.length;
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it("in three parts by three processes makes the generation that one process makes", async () => {
    const prefix = `t-${randomUUID()}`;
    const reports = await Promise.all(
      [1, 2, 3].map((number) => reportOf(startPart(prefix, { number, of: 3 }))),
    );
    const published = reports.filter(({ report }) => report?.kind === "published");
    expect(published.length).toBeGreaterThanOrEqual(1);
    for (const { report } of published) expect(report?.generation).toEqual(single);
    expect(reports.reduce((sum, { embedded }) => sum + embedded, 0)).toBe(textCount);
    const under = indexOnCluster(openTestStore({ nodes: SHARED_NODES, prefix }));
    expect(await under.publisher.verify()).toEqual(single);
    const reader = under.openReader(indexFingerprints(EMBEDDER));
    expect(await reader.documents.list(single.id)).toEqual(PART_DOCUMENTS.map(({ meta }) => meta));
  });

  it("goes on after kill -9, and embeds nothing again that was written", async () => {
    const prefix = `t-${randomUUID()}`;
    const first = startPart(prefix, { number: 1, of: 1, pauseMs: 100 });
    const before = await killAfter(first, (textCount * 2) / 3);
    const { embedded, report } = await reportOf(startPart(prefix, { number: 1, of: 1 }));
    process.stdout.write(
      `killed after ${before} of ${textCount} texts; ${embedded} were embedded after\n`,
    );
    expect(report?.generation).toEqual(single);
    expect(embedded).toBeLessThan(textCount);
    // the batches on their way, and the one that was being gathered
    expect(before + embedded - textCount).toBeLessThan(textCount / 2);
  });

  it("goes on where a process was killed while it sealed", async () => {
    const store = openTestStore({ nodes: SHARED_NODES });
    const under = indexOnCluster(store);
    const contentId = "sealing";
    const begin = () => under.publisher.begin(FINGERPRINTS, { contentId });
    const killed = await begin();
    await killed.upsert(await entryOf(HK));
    await killed.written();
    const [record] = await store.catalogue.listBuilds();
    // merged, closed to writes and copied, but not yet called a generation
    await settleIndices(store, { build: record?.body.build ?? "", replicas: 1 });
    const writer = await begin();
    expect(await writer.keep(sourceOf(HK))).toBe(true);
    const { id } = await writer.seal();
    await under.publisher.publish(id, writer.base);
    expect(await under.publisher.verify()).toMatchObject({ id, documentCount: 1 });
    expect(await store.catalogue.listBuilds()).toEqual([]);
  });

  it("drops what was left of a build that nobody went on with, after the configured time", async () => {
    const prefix = `t-${randomUUID()}`;
    const store = openTestStore({ nodes: SHARED_NODES, prefix });
    const begin = async (contentId: string, atMs: number) => {
      const now = () => new Date(atMs).toISOString();
      const { publisher } = indexOnCluster(openTestStore({ nodes: SHARED_NODES, prefix, now }));
      const writer = await publisher.begin(FINGERPRINTS, { contentId });
      await writer.upsert(await entryOf(HK));
      await writer.written();
      return writer;
    };
    const nowMs = Date.now();
    await begin("abandoned", nowMs - ABANDONED_AFTER_MS - 1000);
    await begin("at work", nowMs - ABANDONED_AFTER_MS + 60_000);
    const names = async () => (await store.catalogue.listBuilds()).map(({ body }) => body.name);
    expect(await names()).toEqual(["at work", "abandoned"]);
    expect(await countIndices(prefix)).toBe(5);
    const under = indexOnCluster(store);
    const { id } = await publishDocuments(under, [TW]);
    expect(await names()).toEqual(["at work"]);
    expect(await countIndices(prefix)).toBe(5);
    expect(await under.publisher.verify()).toMatchObject({ id });
  });
});

async function countIndices(prefix: string): Promise<number> {
  const { cluster } = openTestStore({ nodes: SHARED_NODES, prefix });
  const path = `/${prefix}*/_settings/index.number_of_shards`;
  const found = await cluster.ask({ method: "GET", path }, z.record(z.string(), z.unknown()));
  return Object.keys(found).length;
}

interface PartWish {
  readonly number: number;
  readonly of: number;
  /** For every document. */
  readonly pauseMs?: number;
}

function startPart(prefix: string, { number, of, pauseMs = 0 }: PartWish): ChildProcess {
  const args = [SHARED_NODES.join(","), prefix, ...[number, of, pauseMs].map(String)];
  return spawn(process.execPath, ["--import", "tsx", PROGRAM, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function* linesOf({ stdout }: ChildProcess): AsyncGenerator<z.infer<typeof told>> {
  if (stdout === null) return;
  for await (const line of createInterface({ input: stdout })) yield told.parse(JSON.parse(line));
}

async function reportOf(child: ChildProcess): Promise<z.infer<typeof told>> {
  const ended = once(child, "exit");
  let last: z.infer<typeof told> = { embedded: 0 };
  for await (const line of linesOf(child)) last = line;
  expect(await ended).toEqual([0, null]);
  return last;
}

/** Answers how many texts it had embedded. */
async function killAfter(child: ChildProcess, texts: number): Promise<number> {
  const ended = once(child, "exit");
  for await (const { embedded } of linesOf(child)) {
    if (embedded < texts) continue;
    child.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
    return embedded;
  }
  throw new Error("it ended before it could be killed");
}
