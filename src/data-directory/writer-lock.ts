import { setTimeout as wait } from "node:timers/promises";
import { throwIfCancelled } from "../domain/cancellation.ts";
import { AppError } from "../domain/errors.ts";
import { acquireProcessLock, type LockHolder } from "./process-lock.ts";

/** How often a lock that another process holds is looked at again. */
const RETRY_MS = 500;

export interface WriterLockOptions {
  readonly directory: string;
  /** Told of a process that died while it was writing; what it left half done is cleared up. */
  readonly onStale?: (holder: LockHolder) => void;
}

/**
 * Lets one process at a time change the data directory, be it the server or a command.
 *
 * @returns a function that releases the lock
 * @throws AppError DATA_LOCKED while another process is writing.
 */
export function acquireWriterLock(options: WriterLockOptions): Promise<() => Promise<void>> {
  return acquireProcessLock({
    ...options,
    prefix: "writer.lock-",
    conflict: ({ pid, path }) =>
      new AppError(
        "DATA_LOCKED",
        `process ${pid} is changing the documents in ${options.directory}; wait until it ends, or delete ${path} if that process is no yiju`,
      ),
  });
}

/** The same, but waits for as long as another process is writing; rejects with CANCELLED once `signal` is aborted. */
export async function awaitWriterLock(
  options: WriterLockOptions,
  signal: AbortSignal | undefined,
): Promise<() => Promise<void>> {
  for (;;) {
    throwIfCancelled(signal, "waiting for the documents");
    try {
      return await acquireWriterLock(options);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "DATA_LOCKED") throw error;
    }
    await wait(RETRY_MS);
  }
}
