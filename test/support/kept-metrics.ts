import type { ExposedMetrics, MetricEvent } from "../../src/ports/metrics.ts";

/** Metrics that keep what they are told. */
export function createKeptMetrics(): ExposedMetrics & { readonly events: MetricEvent[] } {
  const events: MetricEvent[] = [];
  return {
    events,
    record: (event) => {
      events.push(event);
    },
    expose: () => Promise.resolve(`events ${events.length}\n`),
    contentType: "text/plain; charset=utf-8",
  };
}
