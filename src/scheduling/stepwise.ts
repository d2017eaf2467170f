import type { Pacer } from "./pacer.ts";

/** Long work that may be left for a while after each of its steps, and its result. */
export type Stepwise<Result> = Generator<undefined, Result, undefined>;

/** The result, without leaving the work. */
export function atOnce<Result>(work: Stepwise<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The result; whatever else waits has its turn after a step where the pacer's slice is over. */
export async function inTurns<Result>(work: Stepwise<Result>, pacer: Pacer): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (pacer.isDue()) await pacer.turn();
  }
}
