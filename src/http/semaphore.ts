import { AppError } from "../domain/errors.ts";

export interface Semaphore {
  /** Runs `task` in its turn, first come first served; rejects with CANCELLED when `signal` aborts a wait. */
  run<Result>(task: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;
}

/** Lets at most `maxRunning` tasks run at a time. */
export function createSemaphore(maxRunning: number): Semaphore {
  let running = 0;
  const waiting = new Set<() => void>();

  function turn(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted === true) return Promise.reject(cancelled());
    if (running < maxRunning) {
      running++;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const start = () => {
        signal?.removeEventListener("abort", cancel);
        resolve();
      };
      const cancel = () => {
        waiting.delete(start);
        reject(cancelled());
      };
      signal?.addEventListener("abort", cancel, { once: true });
      waiting.add(start);
    });
  }

  /** Hands the place to the next in line, so that `running` stays as it is. */
  function leave(): void {
    const [next] = waiting;
    if (next === undefined) {
      running--;
      return;
    }
    waiting.delete(next);
    next();
  }

  return {
    async run(task, signal) {
      await turn(signal);
      try {
        return await task();
      } finally {
        leave();
      }
    },
  };
}

function cancelled(): AppError {
  return new AppError("CANCELLED", "The request was cancelled while it waited for its turn.");
}
