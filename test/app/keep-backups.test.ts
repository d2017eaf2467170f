import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepBackup, migrateData, restoreBackup } from "../../src/app/keep-backups.ts";
import { readConfig, type Config } from "../../src/config/config.ts";
import { announceUse } from "../../src/data-directory/presence.ts";
import { acquireWriterLock } from "../../src/data-directory/writer-lock.ts";

let folder = "";
let config: Config;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-restoring-"));
  config = readConfig({ YIJU_DATA_DIR: join(folder, "data") }, {});
  await mkdir(config.dataDir);
  await keepBackup(config, join(folder, "backup.zip"));
});
afterEach(() => rm(folder, { recursive: true }));

const restored = () => restoreBackup(config, join(folder, "backup.zip"));

describe("keepBackup", () => {
  it("keeps no backup of a directory that is not there, and makes none", async () => {
    const mistyped = readConfig({ YIJU_DATA_DIR: join(folder, "dtaa") }, {});
    const rejection = { code: "CONFIG_INVALID" };
    await expect(keepBackup(mistyped, join(folder, "b.zip"))).rejects.toMatchObject(rejection);
    await expect(migrateData(mistyped, { undo: false })).rejects.toMatchObject(rejection);
    expect(await readdir(folder)).toEqual(["backup.zip", "data"]);
  });
});

describe("restoreBackup", () => {
  it("is refused beside a server that is running, and while documents are changed", async () => {
    const leave = await announceUse(config.dataDir);
    await expect(restored()).rejects.toMatchObject({
      code: "DATA_LOCKED",
      message: expect.stringContaining(`process ${process.pid} is using`) as string,
    });
    await leave();
    const release = await acquireWriterLock({ directory: config.dataDir });
    await expect(restored()).rejects.toMatchObject({ code: "DATA_LOCKED" });
    await release();
    expect(await restored()).toMatchObject({ files: 1 });
  });

  it("does not take a process that died for one that uses the directory", async () => {
    // no system gives out so high a number
    await writeFile(join(config.dataDir, "in-use-99999999-0a"), "1");
    expect(await restored()).toMatchObject({ files: 1 });
  });

  it("leaves no lock behind where the backup is damaged", async () => {
    await writeFile(join(folder, "backup.zip"), "no zip");
    await expect(restored()).rejects.toMatchObject({ code: "STORAGE_UNAVAILABLE" });
    expect((await readdir(config.dataDir)).sort()).toEqual(["documents", "format.json"]);
  });
});

describe("migrateData", () => {
  it("answers with the format of a directory that is of this version's", async () => {
    const { from, to } = await migrateData(config, { undo: false });
    expect(from).toBe(to);
  });
});
