import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
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

function watch(refusals: AppError[] = []) {
  const stop = new AbortController();
  const library = openTestLibrary(join(folder, "documents"));
  const backend = createInMemoryBackend({ library });
  const running = runInMemory(["watch", join(folder, "files")], {
    listenForStop: () => stop.signal,
    backend: {
      ...backend,
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
    stop: () => {
      stop.abort();
    },
  };
}

describe("yiju watch", () => {
  it("adds what is there, what comes later and what changes, and passes over what cannot be read", async () => {
    await put("rule.md", RULE, 60);
    await put("broken.pdf", "no pdf", 60);
    const { running, ids, stop } = watch();
    await vi.waitFor(async () => {
      expect(await ids()).toEqual(["rule"]);
    }, WITHIN);
    await put("later.md", "第一條 丙。\n", 30);
    await put("rule.md", RULE.replace("甲", "乙"), 30);
    await vi.waitFor(async () => {
      expect(await ids()).toEqual(["later", "rule", "rule@2"]);
    }, WITHIN);
    stop();
    const { exitCode, stdout, stderr } = await running;
    expect(exitCode).toBe(0);
    expect(stdout).toContain("rule.md: new version of rule, as rule@2");
    expect(stderr.match(/broken\.pdf/g)).toHaveLength(1);
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
