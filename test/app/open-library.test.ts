import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLibrary } from "../../src/app/open-library.ts";
import { recordsDir } from "../../src/app/open-recording.ts";
import { readConfig } from "../../src/config/config.ts";
import { readRecords } from "../../src/records/read-records.ts";
import { collect } from "../support/collect.ts";

const DATA = fileURLToPath(new URL("../fixtures/data-format-1", import.meta.url));

let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "yiju-locking-"));
  await cp(DATA, directory, { recursive: true });
});
afterEach(() => rm(directory, { recursive: true }));

const open = (environment: Readonly<Record<string, string>> = {}) =>
  openLibrary(readConfig({ YIJU_DATA_DIR: directory, ...environment }, {}), () => undefined);
const locks = async () => (await readdir(directory)).filter((name) => name.startsWith("writer"));

describe("the right to change documents", () => {
  it("is given back where a document cannot be read, and had once it is mended", async () => {
    const record = join(directory, "documents", "rule", "document.json");
    const whole = await readFile(record);
    await writeFile(record, "{");
    const opened = await open();
    await expect(opened.lock()).rejects.toMatchObject({ code: "STORAGE_UNAVAILABLE" });
    expect(await locks()).toEqual([]);
    await writeFile(record, whole);
    const release = await opened.lock();
    expect(await locks()).toHaveLength(1);
    await release();
    await opened.close();
  });
});

/** What is recorded of an edit while the index folder's CURRENT reads so. */
async function recordOfEdit(current: string) {
  const indexDir = join(directory, "index");
  await mkdir(indexDir);
  await writeFile(join(indexDir, "CURRENT"), current);
  const opened = await open({ YIJU_INDEX_DIR: indexDir });
  await opened.library.edit("rule", { title: "新名" });
  await opened.close();
  return (await collect(readRecords(recordsDir({ dataDir: directory })))).at(-1);
}

describe("a change at the command line", () => {
  it("is made and recorded without a generation where the index cannot be read", async () => {
    expect(await recordOfEdit("../elsewhere\n")).toMatchObject({
      facts: { change: "edited", generation: null },
    });
  });

  it("is recorded with the generation that is answered from", async () => {
    expect(await recordOfEdit("00112233445566ff\n")).toMatchObject({
      facts: { change: "edited", channel: "cli", generation: "00112233445566ff" },
      contents: { keyId: null },
    });
  });
});
