import { isDeepStrictEqual } from "node:util";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../../../src/domain/errors.ts";

const CLIENTS = 4;
const PAUSE_MS = 40;

/** What clients saw that asked the same questions all the time. */
export interface LoadReport {
  requests: number;
  /** Told that the store was not available; anything else that fails is thrown. */
  failed: number;
  /** Answers that were not those of a cluster that is well: must be 0. */
  wrong: number;
  /** From the first failure to the last. */
  failingForMs: number;
  longestMs: number;
}

/** Asks `question` in a closed loop while `event` takes place, and holds every answer to the ones given before it. */
export async function underLoad(
  question: () => Promise<unknown>,
  event: () => Promise<unknown>,
): Promise<LoadReport> {
  const expected = await question();
  const report = { requests: 0, failed: 0, wrong: 0, failingForMs: 0, longestMs: 0 };
  let firstFailureMs: number | undefined;
  let isOver = false;
  const ask = async (): Promise<void> => {
    const startedMs = performance.now();
    report.requests++;
    try {
      if (!isDeepStrictEqual(await question(), expected)) report.wrong++;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "STORE_UNAVAILABLE") throw error;
      report.failed++;
      firstFailureMs ??= startedMs;
      report.failingForMs = performance.now() - firstFailureMs;
    }
    report.longestMs = Math.max(report.longestMs, performance.now() - startedMs);
  };
  const clients = Array.from({ length: CLIENTS }, async () => {
    while (!isOver) {
      await ask();
      await wait(PAUSE_MS);
    }
  });
  try {
    await event();
  } finally {
    isOver = true;
    await Promise.all(clients);
  }
  return report;
}

/** One line for whoever reads the log of the tests. */
export function tell(event: string, report: LoadReport): void {
  const { requests, failed, wrong, failingForMs, longestMs } = report;
  process.stdout.write(
    `${event}: ${requests} requests, ${failed} failed over ${Math.round(failingForMs)} ms, ${wrong} wrong, longest ${Math.round(longestMs)} ms\n`,
  );
}
