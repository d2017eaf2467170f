import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLibrary } from "../../src/app/open-library.ts";
import { readConfig } from "../../src/config/config.ts";

const DATA = fileURLToPath(new URL("../fixtures/data-format-1", import.meta.url));

let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "yiju-locking-"));
  await cp(DATA, directory, { recursive: true });
});
afterEach(() => rm(directory, { recursive: true }));

const open = () => openLibrary(readConfig({ YIJU_DATA_DIR: directory }, {}), () => undefined);
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
