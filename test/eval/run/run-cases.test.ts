import { describe, expect, it } from "vitest";
import type { AnsweringSystem } from "../../../eval/run/answering-system.ts";
import type { CaseReply } from "../../../eval/run/case-result.ts";
import { mapConcurrently } from "../../../eval/run/map-concurrently.ts";
import { runCases } from "../../../eval/run/run-cases.ts";
import { answered, BACKUP, quoteAt, sampleCase, SAMPLE_SOURCES } from "../support/sample-case.ts";

describe("runCases", () => {
  const answer = answered([quoteAt(BACKUP)]);

  it("asks what is not recorded yet, and measures the answer alone", async () => {
    let nowMs = 0;
    const asked: string[] = [];
    const replies: [string, CaseReply][] = [];
    let doneCount = 0;
    const system: AnsweringSystem = {
      name: "fake",
      answer(question) {
        asked.push(question);
        return Promise.resolve(answer).finally(() => (nowMs += 7));
      },
      search: () => Promise.resolve([]).finally(() => (nowMs += 100)),
      documents: () => Promise.resolve([]),
      close: () => Promise.resolve(),
    };
    const cases = [sampleCase(), sampleCase({ id: "c-2", question: "二？" })];
    const results = await runCases(cases, {
      system,
      sources: SAMPLE_SOURCES,
      clock: { nowMs: () => nowMs },
      judge: null,
      concurrency: 1,
      recorded: new Map([["c-1", { answer, found: [], latencyMs: 3, judgements: null }]]),
      onReply: (id, reply) => Promise.resolve(void replies.push([id, reply])),
      onDone: () => doneCount++,
    });
    expect(asked).toEqual(["二？"]);
    expect(replies).toEqual([["c-2", { answer, found: [], latencyMs: 7, judgements: null }]]);
    expect(doneCount).toBe(2);
    expect(results.map(({ id, latencyMs, score }) => [id, latencyMs, score.outcome])).toEqual([
      ["c-1", 3, "answered-right"],
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
