import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { loadPrompts } from "../../src/app/load-prompts.ts";
import type { DraftClaim } from "../../src/domain/answer.ts";
import type { UngroundedClaim } from "../../src/domain/grounding.ts";
import { createAnswerWriter } from "../../src/generation/create-answer-writer.ts";
import { createReliableChatModel } from "../../src/generation/reliable-chat-model.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import type { WritingTask, WrittenPiece } from "../../src/ports/answer-writer.ts";
import type { ChatModel } from "../../src/ports/chat-model.ts";
import { HK_POLICY, passageAt } from "../support/passages.ts";

const { prompts } = await loadPrompts(join(import.meta.dirname, "../../prompts"));
const TEXT = "撥款額共30億元。";
const TASK: WritingTask = {
  question: "撥款額共多少？",
  script: "hant",
  passages: [{ passage: passageAt(0, TEXT), document: HK_POLICY }],
};
const CLAIM = { text: TEXT, citations: [{ passageId: "P1", quote: TEXT }] };
const DRAFT = JSON.stringify({ answerable: true, claims: [CLAIM] });
const FAILED: UngroundedClaim = {
  kind: "ungrounded",
  claim: { text: "撥款額共50億元。", citations: [] },
  failedChecks: [],
  stages: [],
};

/** Long beside what a call takes, short beside the test's own time. */
const TIMEOUT_MS = 400;

/** Gives each reply after so many milliseconds, the last one again and again. */
function slowModel(...replies: readonly (readonly [afterMs: number, reply: string])[]) {
  const calls: number[] = [];
  const model: ChatModel = {
    name: "slow",
    async *stream(_request, signal) {
      const [afterMs, reply] = replies[Math.min(calls.length, replies.length - 1)] ?? [0, ""];
      calls.push(afterMs);
      await setTimeout(afterMs, undefined, signal === undefined ? {} : { signal });
      yield reply;
    },
    close: () => Promise.resolve(),
  };
  return { model, calls };
}

function writerOf(model: ChatModel) {
  const failures: string[] = [];
  const writer = createAnswerWriter({
    model: createReliableChatModel(model, {
      clock: performanceClock,
      sleep: () => Promise.resolve(),
      timeoutMs: TIMEOUT_MS,
    }),
    prompts,
    promptsSha256: "",
    maxPassageChars: 6000,
    timeoutMs: TIMEOUT_MS,
    newMarker: () => "m",
    onModelFailure: (code) => failures.push(code),
  });
  return { writer, failures };
}

async function read(pieces: AsyncIterable<WrittenPiece>): Promise<DraftClaim[]> {
  const claims: DraftClaim[] = [];
  for await (const piece of pieces) if (piece.kind === "claim") claims.push(piece.claim);
  return claims;
}

describe("the time of a draft", () => {
  it("is enough for a second reply and a repair that are quick", async () => {
    const { model, calls } = slowModel([0, "no JSON"], [0, DRAFT], [0, JSON.stringify(CLAIM)]);
    const { writer, failures } = writerOf(model);
    const draft = writer.begin(TASK);
    expect(await read(draft.pieces)).toMatchObject([{ text: TEXT }]);
    expect(await draft.repair(FAILED)).toMatchObject({ text: TEXT });
    expect(calls).toHaveLength(3);
    expect(failures).toEqual([]);
  });

  it("runs on through the second reply: two calls get no more than one", async () => {
    const { model, calls } = slowModel([300, "no JSON"], [300, DRAFT]);
    const { writer, failures } = writerOf(model);
    const startedMs = performance.now();
    await expect(read(writer.begin(TASK).pieces)).rejects.toMatchObject({ code: "MODEL_TIMEOUT" });
    expect(performance.now() - startedMs).toBeLessThan(600);
    expect(calls).toEqual([300, 300]);
    expect(failures).toEqual(["MODEL_TIMEOUT"]);
  });

  it("runs on through repairs: one that comes too late is none", async () => {
    const { model } = slowModel([300, DRAFT], [300, JSON.stringify(CLAIM)]);
    const { writer, failures } = writerOf(model);
    const draft = writer.begin(TASK);
    await read(draft.pieces);
    expect(await draft.repair(FAILED)).toBeNull();
    expect(failures).toEqual(["MODEL_TIMEOUT"]);
  });

  it("ends with its caller, whose leaving is no failure of the model", async () => {
    const caller = new AbortController();
    const { model } = slowModel([300, DRAFT]);
    const { writer, failures } = writerOf(model);
    const reading = read(writer.begin(TASK, caller.signal).pieces);
    caller.abort();
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
    expect(failures).toEqual([]);
  });
});
