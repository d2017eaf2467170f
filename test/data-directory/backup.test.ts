import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { BACKUP_RECORD, backUp } from "../../src/data-directory/backup.ts";
import { DATA_FORMAT } from "../../src/data-directory/data-directory.ts";
import { restore } from "../../src/data-directory/restore.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-backup-"));
  await mkdir(join(folder, "data/documents/某規則"), { recursive: true });
  await writeFile(join(folder, "data/documents/某規則/text.txt"), "甲。");
  await writeFile(join(folder, "data/writer.lock-1-a"), "");
});
afterEach(() => rm(folder, { recursive: true }));

const atOnce = <Result>(work: () => Promise<Result>): Promise<Result> => work();
const NOW = new Date("2025-06-01T12:00:00Z");

describe("backUp and restore", () => {
  it("bring everything back but locks, and move aside what was there", async () => {
    const file = join(folder, "backup.zip");
    expect(await backUp(join(folder, "data"), file, atOnce)).toBe(1);
    await writeFile(join(folder, "data/documents/某規則/text.txt"), "乙。");
    const { movedTo } = await restore(file, join(folder, "data"), NOW);
    expect(movedTo).toBe(join(folder, "data.before-2025-06-01T12-00-00-000Z"));
    expect(await readFile(join(folder, "data/documents/某規則/text.txt"), "utf8")).toBe("甲。");
    expect(await readdir(join(folder, "data"))).toEqual(["documents"]);
  });

  it.each([
    { why: "there is no directory", there: [], kept: false },
    { why: "nothing was put in yet", there: ["format.json", "writer.lock-1-a"], kept: false },
    { why: "a note lies in it", there: ["format.json", "note.txt"], kept: true },
    { why: "a document is half there", there: ["documents/甲/format.json"], kept: true },
    { why: "something hidden lies in it", there: [".keep"], kept: true },
  ])("move nothing aside but what somebody may want: $why", async ({ there, kept }) => {
    const file = join(folder, "backup.zip");
    await backUp(join(folder, "data"), file, atOnce);
    await rm(join(folder, "data"), { recursive: true });
    for (const name of there) {
      await mkdir(join(folder, "data", dirname(name)), { recursive: true });
      await writeFile(join(folder, "data", name), "");
    }
    const { movedTo } = await restore(file, join(folder, "data"), NOW);
    const aside = "data.before-2025-06-01T12-00-00-000Z";
    expect(movedTo).toBe(kept ? join(folder, aside) : null);
    expect(await readdir(folder)).toEqual(["backup.zip", "data", ...(kept ? [aside] : [])]);
  });

  it("hold the records as they were while none was written, whatever is appended and taken away later", async () => {
    const data = join(folder, "data");
    const log = join(data, "records/records-000001.log");
    await mkdir(join(data, "records"));
    await writeFile(log, "first\n");
    await writeFile(join(data, "records/HEAD"), "1");
    const file = join(folder, "backup.zip");
    const packed = await backUp(data, file, async (work) => {
      const result = await work();
      await appendFile(log, "second\n");
      await rm(join(data, "records/HEAD"));
      await rm(join(data, "documents"), { recursive: true });
      return result;
    });
    expect(packed).toBe(2);
    await restore(file, data, NOW);
    expect(await readFile(log, "utf8")).toBe("first\n");
    expect(await readFile(join(data, "records/HEAD"), "utf8")).toBe("1");
  });

  it.each([
    { why: "all of it is listed", stray: undefined },
    { why: "one of its files is not listed", stray: "documents/strange.txt" },
  ])("take a backup that another program packed only where $why", async ({ stray }) => {
    const text = Buffer.from("甲。");
    const sha256 = createHash("sha256").update(text).digest("hex");
    const zip = new ZipFile();
    zip.addBuffer(text, "documents/text.txt");
    if (stray !== undefined) zip.addBuffer(text, stray);
    const list = JSON.stringify({ format: DATA_FORMAT, files: { "documents/text.txt": sha256 } });
    zip.addBuffer(Buffer.from(list), BACKUP_RECORD);
    zip.end();
    const file = join(folder, "packed.zip");
    await pipeline(zip.outputStream, createWriteStream(file));
    const restoring = restore(file, join(folder, "data"), NOW);
    if (stray === undefined) expect((await restoring).files).toBe(1);
    else await expect(restoring).rejects.toThrow(/does not list its documents\/strange\.txt/);
    expect(await readdir(join(folder, "data/documents"))).toEqual(
      stray === undefined ? ["text.txt"] : ["某規則"],
    );
  });

  it("leave no half of a backup that cannot be written", async () => {
    const file = join(folder, "nowhere/backup.zip");
    await expect(backUp(join(folder, "data"), file, atOnce)).rejects.toMatchObject({
      code: "STORAGE_UNAVAILABLE",
      message: expect.stringMatching(/nowhere\/backup\.zip: ENOENT: no such file/) as string,
    });
    expect(await readdir(folder)).toEqual(["data"]);
  });

  it("do not call a backup damaged that the system refuses to read or to unpack", async () => {
    await expect(restore(join(folder, "no.zip"), join(folder, "data"), NOW)).rejects.toMatchObject({
      code: "STORAGE_UNAVAILABLE",
      message: expect.stringMatching(
        /no\.zip cannot be restored: ENOENT: no such file .*; nothing was restored$/,
      ) as string,
    });
  });

  it("write over nothing", async () => {
    const file = join(folder, "backup.zip");
    await writeFile(file, "x");
    await expect(backUp(join(folder, "data"), file, atOnce)).rejects.toMatchObject({
      code: "STORAGE_UNAVAILABLE",
    });
  });

  it.each([
    { why: "cut short", damage: (bytes: Buffer) => bytes.subarray(0, -30) },
    { why: "changed", damage: (bytes: Buffer) => Buffer.from(bytes).fill(0, 50, 60) },
    { why: "no backup", damage: () => Buffer.from("no zip") },
  ])("refuse a file that is $why, and leave what is there", async ({ damage }) => {
    const file = join(folder, "backup.zip");
    await backUp(join(folder, "data"), file, atOnce);
    await writeFile(file, damage(await readFile(file)));
    await expect(restore(file, join(folder, "data"), NOW)).rejects.toMatchObject({
      code: "STORAGE_UNAVAILABLE",
    });
    expect(await readdir(folder)).toEqual(["backup.zip", "data"]);
  });
});
