import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acquireBuildLock } from "../../src/index-store/build-lock.ts";

describe("acquireBuildLock", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-lock-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("refuses a second holder, naming the process and the file, until the first releases", async () => {
    const directory = join(folder, "held");
    const release = await acquireBuildLock(directory);
    const [name = ""] = await readdir(directory);
    await expect(acquireBuildLock(directory)).rejects.toMatchObject({
      code: "INDEX_CONFLICT",
      message: expect.stringMatching(
        new RegExp(`process ${process.pid} .*delete .*${name}`),
      ) as string,
    });
    await release();
    await (
      await acquireBuildLock(directory)
    )();
    expect(await readdir(directory)).toEqual([]);
  });

  it("takes no heed of a process that is gone, and removes its file", async () => {
    const directory = join(folder, "stale");
    await (
      await acquireBuildLock(directory)
    )();
    const child = spawn(process.execPath, ["--eval", ""]);
    await once(child, "exit");
    await writeFile(join(directory, `.lock-${child.pid ?? 0}-0a`), "");
    const release = await acquireBuildLock(directory);
    expect(await readdir(directory)).toHaveLength(1);
    await release();
  });

  it("never has two holders, however many try at once", async () => {
    const directory = join(folder, "crowd");
    let holders = 0;
    const attempts = Array.from({ length: 6 }, async () => {
      const release = await acquireBuildLock(directory);
      expect(++holders).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      holders--;
      await release();
    });
    const outcomes = await Promise.allSettled(attempts);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected")
        expect(outcome.reason).toMatchObject({ code: "INDEX_CONFLICT" });
    }
    expect(await readdir(directory)).toEqual([]);
  });
});
