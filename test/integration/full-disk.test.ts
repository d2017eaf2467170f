import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPublisher } from "../support/embedded-index.ts";
import { runProgram } from "../support/run-program.ts";

const PROGRAM = fileURLToPath(new URL("../support/run-main.ts", import.meta.url));

const PARAGRAPHS = 40;

/** The program starts from its sources each time: 4 s of processor, some 30 s beside other work on two cores. */
const STARTS_MS = 240_000;

/** Of 512 bytes: what a file may have at most where the vectors of the documents have room (83 kB), their graph not. */
const BELOW_GRAPH = 168;

let folder: string;
let served: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-disk-"));
  await mkdir(join(folder, "corpus"));
  await writeRule("舊");
  const run = await yiju("index", "unlimited");
  expect(run).toMatchObject({ exitCode: 0 });
  served = await readCurrent();
  await writeRule("新");
}, STARTS_MS);
afterAll(() => rm(folder, { recursive: true }));

describe("yiju index on a disk that is full", () => {
  it.each([
    { why: "vectors are kept", blocks: 20, says: "cannot be written (EFBIG)" },
    { why: "the graph is written", blocks: BELOW_GRAPH, says: "graph.hnsw could not be written" },
  ])(
    "when $why says what to do and keeps the index as it was",
    async ({ blocks, says }) => {
      const run = await yiju("index", blocks);
      expect(run.exitCode).toBe(1);
      expect(run.stderr).toContain(says);
      expect(run.stderr).toContain("check that the disk has room and works");
      expect(await readCurrent()).toBe(served);
      expect(await createPublisher(join(folder, "index")).verify()).toMatchObject({ id: served });
      const names = await readdir(join(folder, "index"));
      const kept = names.filter((name) => name.startsWith("embedded-"));
      expect(names.sort()).toEqual([...kept, served, "CURRENT"].sort());
    },
    STARTS_MS,
  );

  it(
    "succeeds once there is room, and leaves nothing of what failed",
    async () => {
      expect(await yiju("index", "unlimited")).toMatchObject({ exitCode: 0 });
      const current = await readCurrent();
      expect(current).not.toBe(served);
      const names = await readdir(join(folder, "index"));
      expect(names.sort()).toEqual([served, current, "CURRENT"].sort());
    },
    STARTS_MS,
  );
});

async function readCurrent(): Promise<string> {
  return (await readFile(join(folder, "index", "CURRENT"), "utf8")).trim();
}

async function writeRule(word: string): Promise<void> {
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, at) => `第${at + 1}條\u3000銀行應備份第${at + 1}號${word}資料。`,
  );
  await writeFile(join(folder, "corpus", "rule.md"), `# 某辦法\n\n${paragraphs.join("\n\n")}\n`);
}

/** With so many blocks at most for each file that it writes. */
function yiju(command: string, blocks: number | "unlimited") {
  const script = `ulimit -f ${blocks}; exec "$0" --import tsx "$1" ${command}`;
  return runProgram("sh", ["-c", script, process.execPath, PROGRAM], {
    environment: {
      YIJU_INDEX_DIR: join(folder, "index"),
      YIJU_CORPUS_DIR: join(folder, "corpus"),
      YIJU_DATA_DIR: join(folder, "data"),
      // a part of what tsx compiled would be left for others
      TSX_DISABLE_CACHE: "1",
    },
  });
}
