import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { z } from "zod/v4";

const gcSchema = z.custom<() => void>((value) => typeof value === "function");

export interface HeapGrowthOptions {
  /** Between two looks at the heap. */
  readonly timesPerRound: number;
  readonly rounds: number;
}

/**
 * Bytes that each run of `work` leaves on the heap, by least squares over the second half of the rounds: in the
 * first, caches fill and code is compiled.
 */
export async function heapGrowth(
  work: (time: number) => Promise<void>,
  { timesPerRound, rounds }: HeapGrowthOptions,
): Promise<number> {
  setFlagsFromString("--expose-gc");
  const gc = gcSchema.parse(runInNewContext("gc"));
  const heapBytes: number[] = [];
  let time = 0;
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < timesPerRound; i++) await work(time++);
    heapBytes.push(await usedAfterCollecting(gc));
  }
  return slopeOf(heapBytes.slice(Math.floor(rounds / 2))) / timesPerRound;
}

/** Connections that were closed are let go of a moment later. */
async function usedAfterCollecting(gc: () => void): Promise<number> {
  for (let i = 0; i < 2; i++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    gc();
  }
  return process.memoryUsage().heapUsed;
}

/** How much a value grows from one to the next. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const spread = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return values.reduce((sum, value, at) => sum + (at - middle) * value, 0) / spread;
}
