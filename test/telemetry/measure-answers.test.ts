import { describe, expect, it } from "vitest";
import { measureAnswers } from "../../src/telemetry/measure-answers.ts";
import { createKeptMetrics } from "../support/kept-metrics.ts";
import { openSmallAssistant } from "../support/small-assistant.ts";

const ask = (question: string) => ({ question, history: [], script: "auto", filter: {} }) as const;

async function measured() {
  const metrics = createKeptMetrics();
  return { metrics, assistant: measureAnswers(await openSmallAssistant(), metrics) };
}

describe("measureAnswers", () => {
  it("counts an answer with its stages, and each verdict of the guard on its claims", async () => {
    const { metrics, assistant } = await measured();
    const { status, timings } = await assistant.answer(ask("資助計劃的撥款額共多少？"));
    expect([status, metrics.events]).toEqual([
      "answered",
      [
        { kind: "answer", outcome: "answered", answerer: "extractive", fallback: null, timings },
        { kind: "verdict", verdict: "grounded", source: "draft" },
      ],
    ]);
  });

  it("counts a refusal by its reason", async () => {
    const { metrics, assistant } = await measured();
    const { refusal } = await assistant.answer(ask("太陽離地球多遠？"));
    expect(metrics.events).toMatchObject([{ kind: "answer", outcome: refusal?.reason }]);
    expect(refusal).not.toBeNull();
  });

  it("counts verdicts on offered claims apart", async () => {
    const { metrics, assistant } = await measured();
    const text = "撥款額共50億元。";
    const claim = { text, citations: [{ kind: "text" as const, text: "撥款額共30億元。" }] };
    await assistant.verify({ question: null, claims: [claim] });
    expect(metrics.events).toEqual([{ kind: "verdict", verdict: "ungrounded", source: "offered" }]);
  });
});
