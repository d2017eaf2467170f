import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createFeedbackFile } from "../../src/adapters/feedback-file.ts";
import type { Feedback } from "../../src/domain/feedback.ts";

const DOWN: Feedback = {
  answerId: "a1",
  generation: "g1",
  question: "備份？",
  status: "answered",
  rating: "down",
  reasons: ["incomplete"],
  comment: "少了一項。\n第二行",
};

async function createStore(serverId: string | null = null) {
  const folder = await mkdtemp(join(tmpdir(), "yiju-feedback-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const directory = join(folder, "data");
  let count = 0;
  const open = () =>
    createFeedbackFile({
      directory,
      serverId,
      newId: () => `f${++count}`,
      now: () => new Date("2024-10-28T01:02:03Z"),
      keepsQuestions: true,
    });
  return { directory, path: join(directory, "feedback.jsonl"), open };
}

const RECORD = { id: "f1", receivedAt: "2024-10-28T01:02:03.000Z", ...DOWN };

describe("the feedback file", () => {
  it("says which of several servers took it", async () => {
    const { open } = await createStore("yiju-1");
    expect(await open().append(DOWN)).toEqual({ ...RECORD, server: "yiju-1" });
    expect(await open().list()).toEqual([{ ...RECORD, server: "yiju-1" }]);
  });

  it("keeps feedback for its owner alone, and gives it back when opened again", async () => {
    const { open, path, directory } = await createStore();
    expect(await open().list()).toEqual([]);
    expect(await open().append(DOWN)).toEqual(RECORD);
    expect(await open().list()).toEqual([RECORD]);
    expect(((await stat(directory)).mode & 0o777).toString(8)).toBe("700");
    expect(((await stat(path)).mode & 0o777).toString(8)).toBe("600");
  });

  it("keeps every one of many at once, a line each", async () => {
    const { open, path } = await createStore();
    const store = open();
    await Promise.all(Array.from({ length: 50 }, () => store.append(DOWN)));
    const lines = (await readFile(path, "utf8")).split("\n");
    expect(lines).toHaveLength(51);
    expect((await store.list()).map(({ id }) => id)).toEqual(
      Array.from({ length: 50 }, (_, at) => `f${at + 1}`),
    );
  });

  it("purges the words of what was received before a day, and keeps what counts", async () => {
    const { open, path } = await createStore();
    const store = open();
    await store.append(DOWN);
    await appendFile(
      path,
      `${JSON.stringify({ ...RECORD, id: "f2", receivedAt: "2025-01-01" })}\n`,
    );
    expect(await store.purge("2024-12-31T00:00:00.000Z")).toBe(1);
    expect(await store.list()).toEqual([
      { ...RECORD, question: "", comment: "" },
      { ...RECORD, id: "f2", receivedAt: "2025-01-01" },
    ]);
    expect(await store.purge("2024-12-31T00:00:00.000Z")).toBe(0);
  });

  it("loses only the line that a crash cut short", async () => {
    const { open, path } = await createStore();
    await open().append(DOWN);
    await appendFile(path, '{"id":"half');
    await open().append(DOWN);
    expect((await open().list()).map(({ id }) => id)).toEqual(["f1", "f2"]);
  });

  it("says that it cannot keep feedback where the folder cannot be made, and keeps the next all the same", async () => {
    const { open, directory } = await createStore();
    await writeFile(directory, "in the way");
    const store = open();
    await expect(store.append(DOWN)).rejects.toMatchObject({ code: "STORAGE_UNAVAILABLE" });
    await rm(directory);
    await store.append(DOWN);
    expect(await store.list()).toHaveLength(1);
  });
});
