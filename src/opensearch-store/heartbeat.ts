import { AppError } from "../domain/errors.ts";
import { ClusterRefusal } from "./cluster-refusal.ts";

/** A build says at least this often that somebody is at work on it. */
export const HEARTBEAT_MS = 60_000;

export interface Heartbeat {
  /** Throws what no beat has come after since it failed, but for a cluster that could not answer just then. */
  requireBeating(): void;
  stop(): void;
}

/** Calls `beat` every now and then until it is stopped; keeps no process alive. */
export function startHeartbeat(beat: () => Promise<void>, everyMs: number): Heartbeat {
  let failure: { readonly cause: unknown } | undefined;
  const timer = setInterval(() => {
    beat().then(
      () => {
        failure = undefined;
      },
      (cause: unknown) => {
        if (!isPassing(cause)) failure = { cause };
      },
    );
  }, everyMs);
  timer.unref();
  return {
    requireBeating() {
      if (failure !== undefined) throw failure.cause;
    },
    stop() {
      clearInterval(timer);
    },
  };
}

/** It was told where the request failed, and the next beat comes. */
function isPassing(error: unknown): boolean {
  return error instanceof AppError && !(error instanceof ClusterRefusal);
}
