import { mkdtemp, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPublisher, openReader } from "../support/embedded-index.ts";
import { entryOf, FINGERPRINTS } from "../support/index-documents.ts";
import { publishDocuments } from "../support/published-index.ts";
import { HK, TW, UNDATED } from "../support/sample-documents.ts";

describe("an index that is being served", () => {
  let folder: string;
  let nowMs = 0;
  const clock = { nowMs: () => nowMs };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-shelf-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const underAt = (directory: string): Parameters<typeof publishDocuments>[0] => ({
    publisher: createPublisher(directory),
    openReader: () => openReader(directory),
  });

  it("looks for a new generation no more often than it is told", async () => {
    const directory = join(folder, "patient");
    const before = await publishDocuments(underAt(directory), [HK]);
    const reader = openReader(directory, { clock, lookEveryMs: 1000 });
    await reader.current();
    nowMs += 1000;
    await reader.current();
    const after = await publishDocuments(underAt(directory), [TW]);
    nowMs += 999;
    await reader.current();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await reader.current()).toEqual(before);
    nowMs += 1;
    await expect.poll(() => reader.current(), { timeout: 5000 }).toEqual(after);
    await reader.close();
  });

  it("serves on with the old generation, and says why, when the new one does not load", async () => {
    const directory = join(folder, "stubborn");
    const before = await publishDocuments(underAt(directory), [HK]);
    const failures: unknown[] = [];
    const reader = openReader(directory, { onLoadFailure: (error) => failures.push(error) });
    await reader.current();
    const damaged = await publishDocuments(underAt(directory), [TW]);
    await truncate(join(directory, damaged.id, "graph.hnsw"), 10);
    await expect
      .poll(async () => (await reader.current(), failures.length), { timeout: 5000 })
      .toBe(1);
    expect(failures[0]).toMatchObject({
      code: "INDEX_CORRUPT",
      message: expect.stringContaining("graph.hnsw has 10 bytes") as string,
    });
    expect(await reader.current()).toEqual(before);
    const repaired = await publishDocuments(underAt(directory), [UNDATED]);
    await expect.poll(() => reader.current(), { timeout: 5000 }).toEqual(repaired);
    expect(failures).toHaveLength(1);
    await reader.close();
  });

  it("lets a superseded generation go once nobody has used it for the time given", async () => {
    const directory = join(folder, "forgetful");
    const before = await publishDocuments(underAt(directory), [HK]);
    const reader = openReader(directory, { clock, retireAfterMs: 1000 });
    await reader.current();
    const after = await publishDocuments(underAt(directory), [TW]);
    await expect.poll(() => reader.current(), { timeout: 5000 }).toEqual(after);
    nowMs += 999;
    await reader.current();
    expect(await reader.documents.list(before.id)).toHaveLength(1);
    nowMs += 1000;
    await reader.current();
    await expect(reader.documents.list(before.id)).rejects.toMatchObject({
      code: "GENERATION_UNKNOWN",
    });
    expect(await reader.documents.list(after.id)).toHaveLength(1);
    await reader.close();
  });

  it("finds the first index that is published after it started", async () => {
    const directory = join(folder, "early");
    const reader = openReader(directory);
    await expect(reader.current()).rejects.toMatchObject({
      code: "INDEX_MISSING",
      message: expect.stringMatching(/early; build it with `yiju index`/) as string,
    });
    const first = await publishDocuments(underAt(directory), [HK]);
    expect(await Promise.all([reader.current(), reader.current()])).toEqual([first, first]);
    await reader.close();
  });

  it("keeps a pinned generation alive although its folder is gone", async () => {
    const directory = join(folder, "pinned");
    const before = await publishDocuments(underAt(directory), [HK]);
    const reader = openReader(directory);
    await reader.current();
    await publishDocuments(underAt(directory), [TW]);
    await createPublisher(directory).drop(before.id);
    const [passage] = await reader.getPassages(before.id, ["hk-circular#第2段"]);
    expect(passage?.passage.text).toBe(HK.lines[1]);
    await reader.close();
  });

  it("is not disturbed by a build in the same folder that builds the same content again", async () => {
    const directory = join(folder, "forced");
    const first = await publishDocuments(underAt(directory), [HK]);
    const build = async (): Promise<string> => {
      const { publisher } = underAt(directory);
      const writer = await publisher.begin(FINGERPRINTS);
      await writer.upsert(await entryOf(HK));
      const { id } = await writer.seal();
      await publisher.publish(id, writer.base);
      return id;
    };
    expect(await build()).toBe(`${first.id}.2`);
    expect(await build()).toBe(first.id);
  });
});
