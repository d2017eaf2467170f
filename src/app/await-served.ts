import { setTimeout } from "node:timers/promises";
import type { Generation } from "../ports/passage-index.ts";

const LOOK_MS = 50;

/** Loading a large index takes seconds; one that cannot be loaded is told by the log, and the one before serves on. */
const GIVE_UP_MS = 60_000;

export interface AwaitServedOptions {
  /** Answers with the generation that questions are answered from now, and looks for a newer one. */
  readonly served: () => Promise<Generation>;
  readonly signal: AbortSignal;
  readonly lookMs?: number;
  readonly giveUpMs?: number;
}

/** Waits until questions are answered from this generation, so that what was published is also seen; false if it gave up. */
export async function awaitServed(
  generation: string,
  { served, signal, lookMs = LOOK_MS, giveUpMs = GIVE_UP_MS }: AwaitServedOptions,
): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < giveUpMs && !signal.aborted; waitedMs += lookMs) {
    // there may be nothing yet that could be served
    const now = await served().catch(() => undefined);
    if (now?.id === generation) return true;
    await setTimeout(lookMs);
  }
  return false;
}
