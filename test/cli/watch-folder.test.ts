import { chmod, chown, mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Backend } from "../../src/cli/backend.ts";
import { watchFolder } from "../../src/cli/watch-folder.ts";
import { readConfig } from "../../src/config/config.ts";
import { AppError } from "../../src/domain/errors.ts";
import { createInMemoryBackend } from "../support/in-memory-backend.ts";
import { openTestLibrary } from "../support/open-test-library.ts";

const NOBODY = 65534;
let folder = "";
let rule = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-looks-"));
  for (const name of ["files", "documents"]) await mkdir(join(folder, name));
  rule = join(folder, "files", "rule.md");
  await writeFile(rule, "某辦法\n\n第一條 甲。\n");
  await utimes(rule, 1000, 1000);
});
afterEach(() => rm(folder, { recursive: true }));

/** Looks at the folder of files, into a library of its own. */
function watchFiles(changes: (backend: Backend) => Partial<Backend> = () => ({})) {
  const library = openTestLibrary(join(folder, "documents"));
  const backend = createInMemoryBackend({ library });
  let told = "";
  let said = "";
  const watch = watchFolder(join(folder, "files"), readConfig({}, {}), {
    program: "yiju",
    stdout: { write: (text) => (said += text) },
    stderr: { write: (text) => (told += text) },
    environment: {},
    backend: { ...backend, ...changes(backend) },
    streams: () => ({ stdin: new PassThrough(), stdout: new PassThrough() }),
    listenForStop: () => AbortSignal.abort(),
  });
  const ids = async () => (await library.list()).map(({ meta }) => meta.id);
  return { look: () => watch.look(), ids, told: () => told, said: () => said };
}

/** Root may read everything, so it does this as somebody else. */
async function asNobody(act: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) {
    await act();
    return;
  }
  for (const path of [folder, join(folder, "documents")]) await chown(path, NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  try {
    await act();
  } finally {
    process.seteuid?.(0);
  }
}

describe("watchFolder", () => {
  it("adds a text once, and tells once of the file that has it too", async () => {
    const copy = join(folder, "files", "rules.md");
    await writeFile(copy, "某辦法\n\n第一條 甲。\n");
    await utimes(copy, 1000, 1000);
    const { look, ids, said } = watchFiles();
    for (let looks = 0; looks < 3; looks++) await look();
    expect(await ids()).toEqual(["rule"]);
    expect(said().match(/rules\.md: the same text is there already as "rule"/g)).toHaveLength(1);
  });

  it("reads a file whose clock is ahead once it is as it was at the look before", async () => {
    const ahead = Date.now() / 1000 + 86_400;
    await utimes(rule, ahead, ahead);
    const { look, ids } = watchFiles();
    await look();
    expect(await ids()).toEqual([]);
    await writeFile(rule, "某辦法\n\n第一條 甲乙。\n");
    await utimes(rule, ahead, ahead);
    await look();
    expect(await ids()).toEqual([]);
    await look();
    expect(await ids()).toEqual(["rule"]);
  });

  // chmod keeps nobody from reading on Windows
  it.skipIf(process.platform === "win32")(
    "reads a file once it may be read, and tells once that it may not",
    async () => {
      const { look, ids, told } = watchFiles();
      await chmod(rule, 0);
      await asNobody(async () => {
        for (let looks = 0; looks < 3; looks++) await look();
      });
      expect(await ids()).toEqual([]);
      expect(told().match(/whoever runs this may not read it/g)).toHaveLength(1);
      expect(told().match(/Reading files/g)).toHaveLength(1);
      await chmod(rule, 0o644);
      await asNobody(look);
      expect(await ids()).toEqual(["rule"]);
    },
  );

  it("indexes with the next look what could not be indexed, and nothing twice", async () => {
    let calls = 0;
    const { look } = watchFiles((backend) => ({
      prepareIndex(config, options) {
        if (++calls > 1) return backend.prepareIndex(config, options);
        return Promise.reject(new AppError("STORAGE_UNAVAILABLE", "the disk is full"));
      },
    }));
    await expect(look()).rejects.toThrow("the disk is full");
    for (let looks = 0; looks < 2; looks++) await look();
    expect(calls).toBe(2);
  });

  it("lets no file replace the document of another that only ends otherwise, and says so once", async () => {
    const { look, ids, told } = watchFiles();
    await look();
    const other = join(folder, "files", "rule.txt");
    await writeFile(other, "某辦法\n\n第一條 乙。\n");
    await utimes(other, 2000, 2000);
    for (let looks = 0; looks < 2; looks++) await look();
    expect(await ids()).toEqual(["rule"]);
    expect(told().match(/rule\.txt: passed over, since ".*rule\.md" would be/g)).toHaveLength(1);
    await rm(rule);
    await look();
    expect(await ids()).toEqual(["rule", "rule@2"]);
  });

  it("takes neither where it knows of neither which is meant", async () => {
    await writeFile(join(folder, "files", "rule.txt"), "某辦法\n\n第一條 乙。\n");
    await utimes(join(folder, "files", "rule.txt"), 2000, 2000);
    const { look, ids, told } = watchFiles();
    await look();
    expect(await ids()).toEqual([]);
    expect(told().match(/passed over/g)).toHaveLength(2);
  });
});
