import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFiles, readFound } from "../../src/cli/find-files.ts";

const NOBODY = 65_534;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-find-"));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true }));

/** Root may read everything. */
async function asSomebody<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe("findFiles", () => {
  it("names the folder that may not be looked through, deep down too", async () => {
    const closed = join(folder, "a", "closed");
    await mkdir(closed, { recursive: true });
    await chmod(closed, 0o000);
    const message = `cannot read ${closed}: whoever runs this may not read it`;
    for (const location of [closed, folder]) {
      await expect(asSomebody(() => findFiles([location]))).rejects.toMatchObject({
        code: "CORPUS_UNREADABLE",
        message,
      });
    }
  });
});

describe("readFound", () => {
  it("says why a file that is there cannot be read", async () => {
    const location = join(folder, "closed.md");
    await writeFile(location, "甲。", { mode: 0o000 });
    const read = asSomebody(() => readFound({ location, path: "closed.md" }, { maxBytes: 99 }));
    await expect(read).rejects.toMatchObject({
      code: "CORPUS_UNREADABLE",
      message: `cannot read ${location}: whoever runs this may not read it`,
    });
  });
});
