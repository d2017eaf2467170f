import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATA_FORMAT } from "../../src/data-directory/data-directory.ts";
import { migrate, undoMigration } from "../../src/data-directory/migrate.ts";
import { createDocumentFiles } from "../../src/document-store/document-files.ts";
import { DOCUMENT_MIGRATIONS } from "../../src/document-store/document-migrations.ts";
import { openTestLibrary } from "../support/open-test-library.ts";

/** A data directory as the version before wrote it. */
const FORMAT_1 = fileURLToPath(new URL("../fixtures/data-format-1", import.meta.url));
const RECORDS = ["rule", "rule@2"].map((id) => `documents/${id}/document.json`);

let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "yiju-format-"));
  await cp(FORMAT_1, directory, { recursive: true });
});
afterEach(() => rm(directory, { recursive: true }));

const read = (name: string, from = directory) => readFile(join(from, name), "utf8");
const documents = () => createDocumentFiles(join(directory, "documents")).list();

describe("the step from format 1", () => {
  it("leaves every document as it was, and seals its record", async () => {
    const before = await documents();
    expect(before.map(({ meta }) => meta.id)).toEqual(["rule", "rule@2"]);
    expect(await migrate(directory, DOCUMENT_MIGRATIONS)).toEqual({ from: 1, to: DATA_FORMAT });
    expect(await documents()).toEqual(before);
    const path = join(directory, RECORDS[0] ?? "");
    await writeFile(path, (await readFile(path, "utf8")).replace('"staff"', '"default"'));
    await expect(documents()).rejects.toMatchObject({
      code: "STORAGE_UNAVAILABLE",
      message: expect.stringContaining("was changed by hand") as string,
    });
  });

  it("is undone to the same bytes, with what was added since", async () => {
    await migrate(directory, DOCUMENT_MIGRATIONS);
    const added = { name: "new.md", path: "new.md", bytes: Buffer.from("第一條 丙。\n") };
    await openTestLibrary(join(directory, "documents")).add(added, {});
    const back = await undoMigration(directory, DOCUMENT_MIGRATIONS);
    expect(back).toEqual({ from: DATA_FORMAT, to: 1 });
    expect(JSON.parse(await read("format.json"))).toEqual({ format: 1 });
    for (const record of RECORDS) expect(await read(record)).toBe(await read(record, FORMAT_1));
    expect(await read("documents/new/document.json")).not.toContain("seal");
    expect((await documents()).map(({ meta }) => meta.id)).toEqual(["new", "rule", "rule@2"]);
    await expect(undoMigration(directory, DOCUMENT_MIGRATIONS)).rejects.toMatchObject({
      code: "DATA_INCOMPATIBLE",
    });
  });

  it("is taken back whole by the next run where that was interrupted, and read until then", async () => {
    await migrate(directory, DOCUMENT_MIGRATIONS);
    const before = await documents();
    const interrupted = DOCUMENT_MIGRATIONS.map((step) => ({
      ...step,
      async back() {
        await cp(join(FORMAT_1, RECORDS[1] ?? ""), join(directory, RECORDS[1] ?? ""));
        throw new Error("the power went off");
      },
    }));
    await expect(undoMigration(directory, interrupted)).rejects.toThrow("the power went off");
    expect(await documents()).toEqual(before);
    expect(await undoMigration(directory, DOCUMENT_MIGRATIONS)).toEqual({
      from: DATA_FORMAT,
      to: 1,
    });
    for (const record of RECORDS) expect(await read(record)).toBe(await read(record, FORMAT_1));
  });

  it("passes over files that lie beside the documents", async () => {
    await writeFile(join(directory, "documents", ".DS_Store"), "");
    await writeFile(join(directory, "documents", "notes.txt"), "");
    expect(await migrate(directory, DOCUMENT_MIGRATIONS)).toEqual({ from: 1, to: DATA_FORMAT });
    for (const record of RECORDS) expect(await read(record)).toContain('"seal"');
  });

  it("is finished by the next run where it was interrupted", async () => {
    await migrate(directory, DOCUMENT_MIGRATIONS);
    await cp(join(FORMAT_1, RECORDS[1] ?? ""), join(directory, RECORDS[1] ?? ""));
    await cp(join(FORMAT_1, "format.json"), join(directory, "format.json"));
    expect(await migrate(directory, DOCUMENT_MIGRATIONS)).toEqual({ from: 1, to: DATA_FORMAT });
    for (const record of RECORDS) expect(await read(record)).toContain('"seal"');
    expect(await migrate(directory, DOCUMENT_MIGRATIONS)).toEqual({
      from: DATA_FORMAT,
      to: DATA_FORMAT,
    });
  });
});
