import autocannon, { type Result } from "autocannon";
import type { Benchmark } from "../measure/benchmark.ts";
import { figureOf, type Figure } from "../measure/figure.ts";
import { devRequests } from "./dev-questions.ts";
import { startServer } from "./start-server.ts";

/** Shares of what a closed loop reaches. */
const SHARES = [0.25, 0.5, 0.75, 0.9, 1.1, 1.5];
const CLOSED_LOOP_CONNECTIONS = 8;
const OPEN_CONNECTIONS = 200;
/** Up to the knee, answers come about as fast as alone; beyond it, requests pile up. */
const KNEE_P97_MS = 1000;
/** Of the requests sent; those that are under way when the time is over are no answers. */
const KNEE_SHARE = 0.9;

/**
 * The running server at fixed rates, which do not wait for it: the rate is raised until latency leaves the ground
 * (the knee of the curve) and beyond, where requests have to be turned away and not to pile up.
 */
export const loadAtRates: Benchmark = {
  name: "rates",
  title: "The running server at fixed rates of requests",
  async run({ quick, progress }) {
    const seconds = quick ? 3 : 15;
    const server = await startServer();
    try {
      const fire = await createGun(server.url);
      await fire({ connections: 1, seconds: 3 });
      const closed = await fire({ connections: CLOSED_LOOP_CONNECTIONS, seconds });
      const capacity = answered(closed) / closed.duration;
      const figures: Figure[] = [
        figureOf("closed loop, 8 connections: answers", [capacity], { unit: "1/s" }),
      ];
      let knee = 0;
      for (const [index, share] of SHARES.entries()) {
        progress.update({ stage: "Firing", done: index, total: SHARES.length });
        const rate = Math.max(1, Math.round(capacity * share));
        const run = await fire({ connections: OPEN_CONNECTIONS, seconds, rate });
        if (keptUp(run, rate)) knee = Math.max(knee, rate);
        figures.push(...figuresAt(rate, share, run));
      }
      figures.push(figureOf("knee: highest rate with p97.5 ≤ 1 s", [knee], { unit: "1/s" }));
      return { figures, notes: notesOf(seconds) };
    } finally {
      await server.stop();
    }
  },
};

interface Shot {
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second over all connections; left out: as fast as they are answered. */
  readonly rate?: number;
}

async function createGun(url: string): Promise<(shot: Shot) => Promise<Result>> {
  const requests = (await devRequests()).map(({ path, body = "" }) => ({
    method: "POST" as const,
    path,
    body,
    headers: { "Content-Type": "application/json" },
  }));
  return ({ connections, seconds, rate }) =>
    autocannon({
      url,
      connections,
      duration: seconds,
      timeout: 60,
      requests,
      ...(rate === undefined ? {} : { overallRate: rate }),
    });
}

/** A run that got next to no answers has no latency to speak of, and shows nothing. */
function keptUp(run: Result, rate: number): boolean {
  const share = answered(run) / run.duration / rate;
  return run.non2xx === 0 && share >= KNEE_SHARE && run.latency.p97_5 <= KNEE_P97_MS;
}

function answered(result: Result): number {
  return result["2xx"];
}

function figuresAt(rate: number, share: number, run: Result): Figure[] {
  const name = `${rate}/s (${Math.round(share * 100)} %)`;
  const total = answered(run) + run.non2xx + run.errors;
  const inMs = (what: string, value: number) =>
    figureOf(`${name}: ${what}`, [value], { unit: "ms" });
  return [
    figureOf(`${name}: answered`, [answered(run) / run.duration], { unit: "1/s" }),
    inMs("p50", run.latency.p50),
    inMs("p97.5", run.latency.p97_5),
    inMs("p99", run.latency.p99),
    figureOf(`${name}: turned away`, [total === 0 ? 0 : (100 * run.non2xx) / total], { unit: "%" }),
  ];
}

function notesOf(seconds: number): string[] {
  return [
    `Dev questions in turn over ${OPEN_CONNECTIONS} connections, ${seconds} s a rate, once; the client runs on the same cores.`,
    "Latency is that of answers and of refusals with 503 together, corrected for requests that should have been sent meanwhile.",
  ];
}
