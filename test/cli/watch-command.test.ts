import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import { createInMemoryBackend } from "../support/in-memory-backend.ts";
import { openTestLibrary } from "../support/open-test-library.ts";
import { runInMemory } from "../support/run-in-memory.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-watch-"));
  await mkdir(join(folder, "files"));
});
afterEach(() => rm(folder, { recursive: true }));

const RULE = "某辦法\n\n第一條 甲。\n";
/** Looked at every two seconds, on a machine that may be busy. */
const WITHIN = { timeout: 15_000, interval: 100 };

/** Puts a file there that was last written to so many seconds ago. */
async function put(name: string, content: string, secondsAgo: number): Promise<void> {
  const path = join(folder, "files", name);
  await writeFile(path, content);
  const at = Date.now() / 1000 - secondsAgo;
  await utimes(path, at, at);
}

/** @param refusals what each change fails with, @param failures what each writing of the index fails with, first to last */
function watch(refusals: AppError[] = [], failures: AppError[] = []) {
  const stop = new AbortController();
  const library = openTestLibrary(join(folder, "documents"));
  const backend = createInMemoryBackend({ library });
  let told = "";
  let calls = 0;
  const running = runInMemory(["watch", join(folder, "files")], {
    listenForStop: () => stop.signal,
    stderr: { write: (text) => (told += text) },
    backend: {
      ...backend,
      prepareIndex(config, options) {
        calls++;
        const failure = failures.shift();
        return failure === undefined
          ? backend.prepareIndex(config, options)
          : Promise.reject(failure);
      },
      async openLibrary(config, onWarning) {
        const opened = await backend.openLibrary(config, onWarning);
        const refusal = refusals.shift();
        return refusal === undefined ? opened : { ...opened, lock: () => Promise.reject(refusal) };
      },
    },
  });
  const ids = async (): Promise<string[]> => (await library.list()).map(({ meta }) => meta.id);
  return {
    running,
    ids,
    told: () => told,
    calls: () => calls,
    stop: () => {
      stop.abort();
    },
  };
}

describe("yiju watch", () => {
  it("adds what is there, what comes later and what changes, and passes over what cannot be read", async () => {
    await put("rule.md", RULE, 60);
    await put("broken.pdf", "no pdf", 60);
    const { running, ids, stop, told } = watch();
    await vi.waitFor(async () => {
      expect(await ids()).toEqual(["rule"]);
    }, WITHIN);
    await put("later.md", "第一條 丙。\n", 30);
    await put("rule.md", RULE.replace("甲", "乙"), 30);
    await vi.waitFor(async () => {
      expect(await ids()).toEqual(["later", "rule", "rule@2"]);
    }, WITHIN);
    stop();
    const { exitCode, stdout } = await running;
    expect(exitCode).toBe(0);
    expect(stdout).toContain("rule.md: new version of rule, as rule@2");
    expect(told().match(/broken\.pdf/g)).toHaveLength(1);
  }, 60_000);

  it("leaves a file alone that is still being written", async () => {
    await put("growing.md", RULE, -3600);
    await put("whole.md", RULE, 60);
    const { running, ids, stop } = watch();
    await vi.waitFor(async () => {
      expect(await ids()).toEqual(["whole"]);
    }, WITHIN);
    stop();
    await running;
    expect(await ids()).toEqual(["whole"]);
  }, 60_000);

  it("goes on when a folder that could not be read for a while is there again", async () => {
    await put("rule.md", RULE, 60);
    const { ids, stop, running, told } = watch();
    await vi.waitFor(async () => {
      expect(await ids()).toEqual(["rule"]);
    }, WITHIN);
    await rename(join(folder, "files"), join(folder, "away"));
    await vi.waitFor(() => {
      expect(told()).toMatch(/cannot read .*files: there is nothing of that name; it will be/);
    }, WITHIN);
    await rename(join(folder, "away"), join(folder, "files"));
    await put("later.md", `${RULE}第三條 丙。`, 30);
    await vi.waitFor(async () => {
      expect(await ids()).toEqual(["later", "rule"]);
    }, WITHIN);
    stop();
    expect((await running).exitCode).toBe(0);
    expect(told().match(/it will be tried again|watching goes on/g)).toEqual([
      "it will be tried again",
      "watching goes on",
    ]);
  }, 60_000);

  it("indexes with the next look what could not be indexed, and tells when it is over", async () => {
    await put("rule.md", RULE, 60);
    const full = new AppError("STORAGE_UNAVAILABLE", "the disk is full");
    const { calls, stop, running, told } = watch([], [full]);
    await vi.waitFor(() => {
      expect(told()).toMatch(/the disk is full; it will be tried again\n.*watching goes on/);
    }, WITHIN);
    stop();
    await running;
    expect(calls()).toBe(2);
  }, 60_000);

  it("refuses a folder that is not there at the beginning", async () => {
    const missing = join(folder, "none");
    expect(await runInMemory(["watch", missing])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining(`cannot read ${missing}`) as string,
    });
  });

  it("waits while others change documents, and stops when it is told to", async () => {
    const locked = () => new AppError("DATA_LOCKED", "a server is changing documents");
    await put("rule.md", RULE, 60);
    const patient = watch([locked()]);
    await vi.waitFor(async () => {
      expect(await patient.ids()).toEqual(["rule"]);
    }, WITHIN);
    patient.stop();
    expect((await patient.running).exitCode).toBe(0);
    const waiting = watch(Array.from({ length: 1000 }, locked));
    waiting.stop();
    expect((await waiting.running).exitCode).toBe(0);
  }, 60_000);
});
