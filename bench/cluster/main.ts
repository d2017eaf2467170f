import { appendFile, mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod/v4";
import { LARGE } from "../../test/cluster/support/cluster-program.ts";
import { startTestCluster, type TestCluster } from "../../test/cluster/support/test-cluster.ts";
import { untilGreen } from "../../test/cluster/support/until-green.ts";
import { runChildProgram } from "../measure/child-program.ts";
import { describeMachine } from "../measure/machine.ts";
import { folderOf, type BenchSetting } from "./bench-setting.ts";
import { clusterSize } from "./cluster-size.ts";
import { openClusterStore } from "./open-bench-store.ts";
import { memoryOf } from "./process-use.ts";

const USAGE = `npm run bench:stores -- [PASSAGES] [QUESTIONS] [--keep DIR] [--stage ingest|query]
  --keep DIR   leaves both stores there: a run that broke goes on, and what is filled is not filled again
  --stage      only one of both; "query" wants stores that are kept and filled
`;

const setting = await readSetting(process.argv.slice(2));
await mkdir(setting.directory, { recursive: true });
try {
  if (setting.stage !== "query") await ingest(setting);
  if (setting.stage !== "ingest") await query(setting);
} finally {
  if (!setting.isKept) await rm(setting.directory, { recursive: true, force: true });
}

type Setting = Omit<BenchSetting, "store" | "nodes" | "nodeProcesses"> & {
  readonly stage: "ingest" | "query" | "all";
  readonly isKept: boolean;
};

async function readSetting(args: string[]): Promise<Setting> {
  const options = { keep: { type: "string" }, stage: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const read = z
    .object({
      passages: z.coerce.number().int().positive().default(20_000),
      questions: z.coerce.number().int().positive().default(200),
      stage: z.enum(["ingest", "query", "all"]).default("all"),
    })
    .safeParse({ passages: positionals[0], questions: positionals[1], stage: values.stage });
  if (!read.success) throw new Error(`${z.prettifyError(read.error)}\n${USAGE}`);
  const { keep } = values;
  const directory = keep ?? (await mkdtemp(path.join(tmpdir(), "yiju-stores-")));
  return { ...read.data, directory: path.resolve(directory), isKept: keep !== undefined };
}

async function ingest(of: Setting): Promise<void> {
  await withCluster(of, async (cluster) => {
    await report(of, "cluster, filled", await runProgram("fill", onCluster(of, cluster)));
    await reportNodes(of, "cluster, after filling", cluster);
  });
  const folder = inFolder(of);
  await report(of, "folder, filled", await runProgram("fill", folder));
  await report(of, "folder, disk", { mb: await folderMb(folderOf(folder)) });
}

async function query(of: Setting): Promise<void> {
  await report(of, "folder, asked", await runProgram("ask", inFolder(of)));
  await withCluster(of, async (cluster) => {
    await reportNodes(of, "cluster, started", cluster);
    await report(of, "cluster, asked", await runProgram("ask", onCluster(of, cluster)));
    await reportNodes(of, "cluster, after being asked", cluster);
    await report(of, "both, compared", await runProgram("compare", onCluster(of, cluster)));
  });
}

async function withCluster(
  { directory, passages }: Setting,
  work: (cluster: TestCluster) => Promise<void>,
): Promise<void> {
  const home = path.join(directory, `cluster-${passages}`);
  const cluster = await startTestCluster({ directory: home, java: LARGE });
  try {
    await work(cluster);
  } finally {
    await cluster.stop();
  }
}

function inFolder({ passages, questions, directory }: Setting): BenchSetting {
  return { store: "folder", passages, questions, directory, nodes: [], nodeProcesses: [] };
}

function onCluster(of: Setting, cluster: TestCluster): BenchSetting {
  const nodes = [...cluster.nodes];
  const nodeProcesses = nodes.map((_, at) => cluster.node(at + 1).pid);
  return { ...inFolder(of), store: "cluster", nodes, nodeProcesses };
}

function runProgram(name: "fill" | "ask" | "compare", of: BenchSetting): Promise<object> {
  const program = path.join(import.meta.dirname, `${name}-program.ts`);
  return runChildProgram(program, [JSON.stringify(of)], z.looseObject({}));
}

async function reportNodes(of: Setting, name: string, cluster: TestCluster): Promise<void> {
  const bench = onCluster(of, cluster);
  const store = openClusterStore(bench);
  await untilGreen(store);
  const memory = await Promise.all(bench.nodeProcesses.map(memoryOf));
  await report(of, name, { ...(await clusterSize(store)), memory });
  await store.cluster.close();
}

async function folderMb(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(path.join(folder, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}

/** One line of what was found, on the terminal and beside the stores. */
async function report(of: Setting, name: string, found: object): Promise<void> {
  const { passages, questions, directory } = of;
  const line = JSON.stringify({ name, passages, questions, ...found });
  process.stdout.write(`${line}\n`);
  const record = { at: new Date().toISOString(), machine: await describeMachine(), found: line };
  await appendFile(path.join(directory, "results.jsonl"), `${JSON.stringify(record)}\n`);
}
