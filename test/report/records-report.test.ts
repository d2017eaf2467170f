import { describe, expect, it } from "vitest";
import type { FeedbackRecord } from "../../src/domain/feedback.ts";
import type { RecordedAnswer } from "../../src/domain/recorded-answer.ts";
import { recordsReport } from "../../src/report/records-report.ts";
import { sumUpRecords } from "../../src/report/sum-up-records.ts";

const ANSWER: RecordedAnswer = {
  seq: 1,
  at: "2026-11-01T08:00:00.000Z",
  answerId: "a1",
  requestId: null,
  channel: null,
  program: "",
  status: "answered",
  reason: null,
  script: "hant",
  evidence: 1,
  answerer: { kind: "extractive", model: "m" },
  generation: "g",
  corpusSha256: "",
  cited: [],
  nearest: [],
  totalMs: 10,
  contents: null,
};

function refusal(at: string, reason: string, ...headings: readonly string[]): RecordedAnswer {
  const nearest = headings.map((heading) => ({
    documentId: "d",
    locator: "第1段",
    headingPath: heading === "" ? [] : ["章", heading],
  }));
  return { ...ANSWER, at, status: "refused", reason, nearest, totalMs: 30 };
}

const DOWN: FeedbackRecord = {
  id: "f1",
  receivedAt: "2026-11-03T00:00:00.000Z",
  answerId: "a1",
  generation: "g",
  question: "",
  status: "answered",
  rating: "down",
  reasons: ["wrong"],
  comment: "",
};

const RECORDS = [
  ANSWER,
  refusal("2026-11-01T23:59:59.999Z", "weak-evidence", "<b>罰則", "別的"),
  refusal("2026-11-03T00:00:00.000Z", "weak-evidence", "<b>罰則"),
  refusal("2026-11-03T01:00:00.000Z", "out-of-scope", ""),
  refusal("2026-11-03T02:00:00.000Z", "out-of-scope"),
];

async function* stream(answers: readonly RecordedAnswer[]): AsyncGenerator<RecordedAnswer> {
  for (const answer of answers) yield await Promise.resolve(answer);
}

describe("sumUpRecords", () => {
  it("counts outcomes, topics by the nearest passage, ratings and latencies, by day too", async () => {
    expect(await sumUpRecords(stream(RECORDS), [DOWN])).toEqual({
      answers: 5,
      outcomes: [
        { name: "out-of-scope", count: 2 },
        { name: "weak-evidence", count: 2 },
        { name: "answered", count: 1 },
      ],
      latency: { p50: 30, p95: 30, p99: 30 },
      topics: [
        { documentId: "d", place: "章 › <b>罰則", count: 2 },
        { documentId: "d", place: "第1段", count: 1 },
        { documentId: null, place: "no passage came near", count: 1 },
      ],
      feedback: { up: 0, down: 1, reasons: [{ name: "wrong", count: 1 }] },
      days: [
        {
          day: "2026-11-01",
          answers: 2,
          outcomes: [
            { name: "answered", count: 1 },
            { name: "weak-evidence", count: 1 },
          ],
          latency: { p50: 10, p95: 30, p99: 30 },
          up: 0,
          down: 0,
        },
        {
          day: "2026-11-02",
          answers: 0,
          outcomes: [],
          latency: { p50: null, p95: null, p99: null },
          up: 0,
          down: 0,
        },
        {
          day: "2026-11-03",
          answers: 3,
          outcomes: [
            { name: "out-of-scope", count: 2 },
            { name: "weak-evidence", count: 1 },
          ],
          latency: { p50: 30, p95: 30, p99: 30 },
          up: 0,
          down: 1,
        },
      ],
    });
  });
});

describe("recordsReport", () => {
  it("escapes what documents say, and draws every chart", async () => {
    const figures = await sumUpRecords(stream(RECORDS), [DOWN]);
    const page = recordsReport({ figures, directory: "/d", period: "of all time", madeAt: "" });
    expect(page).toContain("章 › &lt;b&gt;罰則");
    expect(page).not.toContain("<b>罰則");
    expect(page.match(/<svg/g)).toHaveLength(4);
    // nobody counts answers in fractions
    expect(page).not.toMatch(/<text[^>]*>\d+\.\d/);
  });
});
