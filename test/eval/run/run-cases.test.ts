import { describe, expect, it } from "vitest";
import { mapConcurrently } from "../../../eval/run/map-concurrently.ts";
import { runCases } from "../../../eval/run/run-cases.ts";
import type { AnsweringSystem } from "../../../eval/run/answering-system.ts";
import { answered, BACKUP, quoteAt, sampleCase, SAMPLE_SOURCES } from "../support/sample-case.ts";

describe("runCases", () => {
  it("asks each question and measures the answer alone", async () => {
    let nowMs = 0;
    const answer = answered([quoteAt(BACKUP)]);
    const system: AnsweringSystem = {
      name: "fake",
      answer: () => Promise.resolve(answer).finally(() => (nowMs += 7)),
      search: () => Promise.resolve([]).finally(() => (nowMs += 100)),
      documents: () => Promise.resolve([]),
      close: () => Promise.resolve(),
    };
    const seen: string[] = [];
    const results = await runCases([sampleCase(), sampleCase({ id: "c-2" })], {
      system,
      sources: SAMPLE_SOURCES,
      clock: { nowMs: () => nowMs },
      concurrency: 1,
      onResult: ({ id }) => void seen.push(id),
    });
    expect(seen).toEqual(["c-1", "c-2"]);
    expect(results.map(({ id, latencyMs, score }) => [id, latencyMs, score.outcome])).toEqual([
      ["c-1", 7, "answered-right"],
      ["c-2", 7, "answered-right"],
    ]);
  });
});

describe("mapConcurrently", () => {
  it("keeps the items' order and never runs more than the limit at once", async () => {
    let running = 0;
    let most = 0;
    const results = await mapConcurrently([5, 1, 4, 2, 3], 2, async (item) => {
      most = Math.max(most, ++running);
      for (let turn = 0; turn < item; turn++) await Promise.resolve();
      running--;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
  });

  it("starts nothing more after a failure", async () => {
    const started: number[] = [];
    const running = mapConcurrently([1, 2, 3, 4], 2, async (item) => {
      started.push(item);
      await Promise.resolve();
      if (item === 1) throw new Error("broken");
      await new Promise((resolve) => setTimeout(resolve, 1));
    });
    await expect(running).rejects.toThrow("broken");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(started).toEqual([1, 2]);
  });
});
