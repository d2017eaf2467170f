import { acquireProcessLock } from "../data-directory/process-lock.ts";
import { AppError } from "../domain/errors.ts";

/**
 * Lets one process at a time write to an index.
 *
 * @returns a function that releases the lock
 * @throws AppError INDEX_CONFLICT while another process is writing.
 */
export function acquireBuildLock(indexDirectory: string): Promise<() => Promise<void>> {
  return acquireProcessLock({
    directory: indexDirectory,
    prefix: ".lock-",
    conflict: ({ pid, path }) =>
      new AppError(
        "INDEX_CONFLICT",
        `process ${pid} is writing to the index ${indexDirectory}; wait until it ends, or delete ${path} if that process is no yiju`,
      ),
  });
}
