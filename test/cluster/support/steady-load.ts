import { isDeepStrictEqual } from "node:util";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../../../src/domain/errors.ts";
import { renderLoad, reportLoad, type LoadReport, type Outcome } from "./load-report.ts";

const CLIENTS = 4;
const PAUSE_MS = 40;
/** Right answers one after the other, of all clients, after which the load is over. */
const STEADY = 40;

/** Told by an event when it does harm. */
export interface Fault {
  begins(): void;
  /** It is mended, as far as whoever mends it is concerned. */
  ends(): void;
}

/** A question that is asked again and again. */
export interface Load {
  readonly ask: () => Promise<unknown>;
  /** What a cluster that is well answers. */
  readonly expected: unknown;
}

/**
 * Asks in a closed loop while `event` takes place and until all is well again, holds every answer to the expected one,
 * and tells what was seen. What fails otherwise than for want of the store is thrown.
 */
export async function underLoad(
  name: string,
  { ask: question, expected }: Load,
  event: (fault: Fault) => Promise<unknown>,
): Promise<LoadReport> {
  const outcomes: Outcome[] = [];
  let inARow = 0;
  let isOver = false;
  const ask = async (): Promise<void> => {
    const askedMs = performance.now();
    const kind = await kindOf(question(), expected);
    inARow = kind === "right" ? inARow + 1 : 0;
    outcomes.push({ kind, askedMs, doneMs: performance.now() });
  };
  const client = async (): Promise<void> => {
    while (!isOver || inARow < STEADY) {
      await ask();
      await wait(PAUSE_MS);
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, client));
  const times = { beganMs: performance.now(), endedMs: performance.now() };
  const fault: Fault = {
    begins: () => (times.beganMs = performance.now()),
    ends: () => (times.endedMs = performance.now()),
  };
  try {
    await event(fault);
  } finally {
    isOver = true;
    inARow = 0;
    await clients;
  }
  const report = reportLoad(outcomes, times);
  process.stdout.write(`${renderLoad(name, report)}\n`);
  return report;
}

async function kindOf(answer: Promise<unknown>, expected: unknown): Promise<Outcome["kind"]> {
  try {
    return isDeepStrictEqual(await answer, expected) ? "right" : "wrong";
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "STORE_UNAVAILABLE") throw error;
    return "failed";
  }
}
