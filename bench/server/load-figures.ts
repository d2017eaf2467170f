import { z } from "zod/v4";
import { percentile } from "../../src/report/percentile.ts";
import type { LoadRun } from "./drive-load.ts";

const answerTimings = z.object({
  timings: z.object({
    retrieveMs: z.number(),
    answerMs: z.number(),
    guardMs: z.number(),
    totalMs: z.number(),
  }),
});

/** One run of the load in numbers. */
export interface LoadFigures {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** @throws Error when a reply is no 200: a run with failures measures something else. */
export function loadFigures({ replies, elapsedMs }: LoadRun): LoadFigures {
  const failed = replies.find(({ status }) => status !== 200);
  if (failed !== undefined)
    throw new Error(
      `the server answered ${failed.status} under load: ${failed.body.slice(0, 200)}`,
    );
  const latencies = replies.map(({ latencyMs }) => latencyMs);
  return {
    perSecond: (1000 * replies.length) / elapsedMs,
    p50Ms: percentile(latencies, 0.5) ?? 0,
    p95Ms: percentile(latencies, 0.95) ?? 0,
    p99Ms: percentile(latencies, 0.99) ?? 0,
  };
}

/** Medians of what the server itself says that the parts of an answer took. */
export interface PartFigures {
  readonly retrieveMs: number;
  /** Selection, reading where it is on, and drafting. */
  readonly answerMs: number;
  readonly guardMs: number;
  readonly totalMs: number;
}

export function partFigures({ replies }: LoadRun): PartFigures {
  const timings = replies.map(({ body }) => answerTimings.parse(JSON.parse(body)).timings);
  const median = (pick: (one: (typeof timings)[number]) => number): number =>
    percentile(timings.map(pick), 0.5) ?? 0;
  return {
    retrieveMs: median((one) => one.retrieveMs),
    answerMs: median((one) => one.answerMs),
    guardMs: median((one) => one.guardMs),
    totalMs: median((one) => one.totalMs),
  };
}
