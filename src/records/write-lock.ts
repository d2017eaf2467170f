import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { announce, findLivingHolder, type LockHolder } from "../data-directory/process-lock.ts";
import { AppError } from "../domain/errors.ts";

/** A commit takes milliseconds; a purge of a large file a second or two. */
const PATIENCE_MS = 30_000;

interface RecordsLock {
  /** What lock files begin with. */
  readonly prefix: string;
  /** What whoever holds it does to the records. */
  readonly doing: string;
}

/**
 * Runs `work` while no other program writes to the folder, which has to be there. Two that see each other both step
 * back and try again after a random time. Processes are those of one machine.
 *
 * @throws AppError RECORD_UNAVAILABLE where another program holds it for half a minute.
 */
export function withWriteLock<Result>(
  directory: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return withLock(directory, work, { prefix: ".writing-", doing: "writing" });
}

/** The same for purges, which are many writes: while `work` runs, none is half done but for one that was interrupted. */
export function withPurgeLock<Result>(
  directory: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return withLock(directory, work, { prefix: ".purging-", doing: "purging" });
}

async function withLock<Result>(
  directory: string,
  work: () => Promise<Result>,
  lock: RecordsLock,
): Promise<Result> {
  const leave = await acquire(directory, lock);
  try {
    return await work();
  } finally {
    await leave();
  }
}

async function acquire(directory: string, lock: RecordsLock): Promise<() => Promise<void>> {
  const { prefix } = lock;
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const { name, leave } = await announce(directory, prefix);
    const other = await findLivingHolder({ directory, prefix }, name);
    if (other === undefined) return leave;
    await leave();
    if (performance.now() > deadline) throw heldBy(other, directory, lock);
    await wait(randomInt(1, 10));
  }
}

function heldBy({ path }: LockHolder, directory: string, { doing }: RecordsLock): AppError {
  return new AppError(
    "RECORD_UNAVAILABLE",
    `Another program has been ${doing} the records in ${directory} for ${PATIENCE_MS / 1000} s. Wait until it ends, or delete ${path} if its process is no yiju.`,
  );
}
