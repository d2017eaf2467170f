import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { createPrometheusMetrics } from "../../src/adapters/prometheus-metrics.ts";
import type { MetricEvent } from "../../src/ports/metrics.ts";

const DASHBOARD = resolve(import.meta.dirname, "../../deploy/grafana/yiju-dashboard.json");

const EVENTS: readonly MetricEvent[] = [
  { kind: "request", method: "POST", route: "/v1/answer", status: 200, durationMs: 40 },
  { kind: "request", method: "GET", route: null, status: "client-left", durationMs: 1 },
  { kind: "problem", code: "BUSY" },
  {
    kind: "answer",
    outcome: "weak-evidence",
    answerer: "extractive",
    fallback: "timeout",
    timings: { retrieveMs: 10, answerMs: 20, guardMs: 5, totalMs: 40 },
  },
  { kind: "verdict", verdict: "grounded", source: "draft" },
  { kind: "queue", inHand: 3 },
  { kind: "index", generation: "g1", documents: 2, passages: 219 },
];

function told(events: readonly MetricEvent[]) {
  const metrics = createPrometheusMetrics({ version: "1.2.3", languageModel: "qwen" });
  for (const event of events) metrics.record(event);
  return metrics.expose();
}

describe("createPrometheusMetrics", () => {
  it("exposes what it was told, under the names that the documentation gives", async () => {
    const lines = (await told(EVENTS)).split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        'yiju_http_request_duration_seconds_bucket{le="0.05",method="POST",route="/v1/answer",status="200"} 1',
        'yiju_http_request_duration_seconds_count{method="GET",route="unknown",status="client-left"} 1',
        'yiju_problems_total{code="BUSY"} 1',
        'yiju_answers_total{outcome="weak-evidence",answerer="extractive"} 1',
        'yiju_answer_fallbacks_total{reason="timeout"} 1',
        'yiju_answer_stage_duration_seconds_sum{stage="retrieve"} 0.01',
        'yiju_answer_stage_duration_seconds_sum{stage="total"} 0.04',
        'yiju_guard_verdicts_total{verdict="grounded",source="draft"} 1',
        "yiju_requests_in_hand 3",
        'yiju_index_documents{generation="g1"} 2',
        'yiju_index_passages{generation="g1"} 219',
        `yiju_build_info{version="1.2.3",node="${process.version}",language_model="qwen"} 1`,
      ]),
    );
  });

  it("says of every number which of several servers it is of", async () => {
    const metrics = createPrometheusMetrics({
      version: "1.2.3",
      languageModel: "",
      serverId: "yiju-1",
    });
    for (const event of EVENTS) metrics.record(event);
    const lines = (await metrics.expose()).split("\n").filter((line) => /^yiju_/.test(line));
    expect(lines.filter((line) => !line.includes('server="yiju-1"'))).toEqual([]);
  });

  it("forgets a generation once another serves", async () => {
    const next: MetricEvent = { kind: "index", generation: "g2", documents: 3, passages: 300 };
    const text = await told([...EVENTS, next]);
    expect(text).toContain('yiju_index_documents{generation="g2"} 3');
    expect(text).not.toContain("g1");
  });

  it("has every metric that the dashboard draws", async () => {
    const exposed = new Set(
      (await told(EVENTS)).split("\n").map((line) => /^(yiju_\w+)/.exec(line)?.[1]),
    );
    const drawn = (await readFile(DASHBOARD, "utf8")).match(/\byiju_\w+/g) ?? [];
    expect(drawn.length).toBeGreaterThan(15);
    expect(drawn.filter((name) => !exposed.has(name))).toEqual([]);
  });
});
