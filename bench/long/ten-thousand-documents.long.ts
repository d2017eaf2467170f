import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { openServedCorpus } from "../../src/app/open-served-corpus.ts";
import { createEmbeddedIndexPublisher } from "../../src/index-store/embedded-index-publisher.ts";
import { buildIndex } from "../../src/indexing/build-index.ts";
import { createProjectionEmbedder } from "../scale/projection-embedder.ts";
import { hasScaleData } from "../scale/scale-documents.ts";
import { writeFiles } from "./ten-thousand-files.ts";

const isPresent = hasScaleData();
if (!isPresent) process.stderr.write("skipped: statutes and articles are absent\n");

/** The smaller one shows that everything works: `-t "300 files"`. */
const COUNTS = [300, 10_000];
/** Share of the documents after which the run is killed. */
const KILLED_AT = 0.4;
const PROGRAM = fileURLToPath(new URL("../../scripts/yiju.mjs", import.meta.url));

let folder = "";

describe.skipIf(!isPresent).each(COUNTS)("%i files", (count) => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "yiju-many-files-"));
    await mkdir(path.join(folder, "corpus"));
    await writeFiles(path.join(folder, "files"), count);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("are added in one run that is killed in the middle and goes on", async () => {
    const killed = startAdding();
    const ended = once(killed, "exit");
    while ((await addedCount()) < count * KILLED_AT && killed.exitCode === null) await wait(200);
    killed.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
    const before = await addedCount();

    const startedMs = performance.now();
    const resumed = startAdding();
    let output = "";
    resumed.stdout?.setEncoding("utf8").on("data", (text: string) => (output += text));
    const closed = once(resumed, "close");
    const peakMb = await peakOf(resumed);
    expect(await closed).toEqual([0, null]);
    const seconds = (performance.now() - startedMs) / 1000;
    const [, unchanged] = /unchanged (\d+), failed 0$/m.exec(output) ?? [];
    process.stdout.write(
      `${before} before the kill; ${count - before} more and ${unchanged ?? "?"} looked at again in ${seconds.toFixed(0)} s, at most ${peakMb.toFixed(0)} MB\n`,
    );
    expect(Number(unchanged)).toBeGreaterThanOrEqual(before - 1);
    expect(await addedCount()).toBe(count);
  });

  it("are indexed together", async () => {
    const corpus = await openServedCorpus(environment(), new Date());
    const { totalChars } = corpus;
    const startedMs = performance.now();
    const { generation } = await buildIndex({
      documents: { totalChars, [Symbol.asyncIterator]: () => corpus.documents() },
      embedder: createProjectionEmbedder(null),
      publisher: createEmbeddedIndexPublisher({
        directory: path.join(folder, "index"),
        graphs: hnswVectorGraphs,
      }),
    });
    const seconds = (performance.now() - startedMs) / 1000;
    process.stdout.write(
      `${generation.documentCount} documents, ${generation.passageCount} passages indexed without a model in ${seconds.toFixed(0)} s\n`,
    );
    expect(generation.documentCount).toBe(count);
  });
});

function environment() {
  return { corpusDir: path.join(folder, "corpus"), dataDir: path.join(folder, "data") };
}

function startAdding(): ChildProcess {
  const { corpusDir, dataDir } = environment();
  const args = [PROGRAM, "add", path.join(folder, "files"), "--no-index", "--force"];
  const settings = [`YIJU_DATA_DIR=${dataDir}`, `YIJU_CORPUS_DIR=${corpusDir}`];
  return spawn("env", [...settings, process.execPath, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function addedCount(): Promise<number> {
  const { dataDir } = environment();
  const names = await readdir(path.join(dataDir, "documents")).catch(() => []);
  return names.filter((name) => !name.startsWith(".")).length;
}

/** The most memory that a process had in use until it ended, in MB; where the system does not tell, 0. */
async function peakOf(child: ChildProcess): Promise<number> {
  let peakKb = 0;
  while (child.exitCode === null) {
    const status = await readFile(`/proc/${child.pid ?? 0}/status`, "utf8").catch(() => "");
    peakKb = Math.max(peakKb, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0));
    await wait(200);
  }
  return peakKb / 1024;
}
