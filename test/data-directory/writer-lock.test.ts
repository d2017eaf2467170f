import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDataDirectory } from "../../src/data-directory/data-directory.ts";
import { acquireWriterLock, awaitWriterLock } from "../../src/data-directory/writer-lock.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-data-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("acquireWriterLock", () => {
  it("refuses a second writer, naming the process, until the first is done", async () => {
    const directory = join(folder, "held");
    const release = await acquireWriterLock({ directory });
    await expect(acquireWriterLock({ directory })).rejects.toMatchObject({
      code: "DATA_LOCKED",
      message: expect.stringContaining(`process ${process.pid} is changing`) as string,
    });
    const waiting = awaitWriterLock({ directory }, undefined);
    await release();
    await (
      await waiting
    )();
    expect(await readdir(directory)).toEqual([]);
  });

  it("takes over from a process that died, with a word", async () => {
    const directory = join(folder, "stale");
    await (
      await acquireWriterLock({ directory })
    )();
    const child = spawn(process.execPath, ["--eval", ""]);
    await once(child, "exit");
    const pid = child.pid ?? 0;
    await writeFile(join(directory, `writer.lock-${pid}-0a`), "1");
    const told: number[] = [];
    await (
      await acquireWriterLock({ directory, onStale: (holder) => told.push(holder.pid) })
    )();
    expect(told).toEqual([pid]);
  });

  it("is not held up by a process that was given the number of a dead one", async () => {
    const directory = join(folder, "reused");
    await (
      await acquireWriterLock({ directory })
    )();
    // this process is alive, and began at another time than the lock says
    await writeFile(join(directory, `writer.lock-${process.pid}-0a`), "1");
    // what the file held may be lost with the power
    await writeFile(join(directory, `writer.lock-${process.pid}-1-0a`), "");
    if (process.platform !== "linux") return;
    await (
      await acquireWriterLock({ directory })
    )();
  });

  it("stops waiting when nobody needs it any more", async () => {
    const directory = join(folder, "cancelled");
    const release = await acquireWriterLock({ directory });
    const signal = AbortSignal.timeout(20);
    await expect(awaitWriterLock({ directory }, signal)).rejects.toMatchObject({
      code: "CANCELLED",
    });
    await release();
  });
});

describe("openDataDirectory", () => {
  it("keeps what is kept from other users of the machine", async () => {
    const path = join(folder, "own");
    await openDataDirectory(path);
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it("refuses a directory that a later version wrote, saying what to do", async () => {
    const path = join(folder, "later");
    await openDataDirectory(path);
    await writeFile(join(path, "format.json"), '{"format": 99}');
    await expect(openDataDirectory(path)).rejects.toMatchObject({
      code: "DATA_INCOMPATIBLE",
      message: expect.stringContaining("yiju restore") as string,
    });
  });
});
