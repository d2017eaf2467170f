import { mkdir, open, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../domain/errors.ts";
import { hasSystemCode } from "../domain/has-system-code.ts";

const RETRY_MS = 20;
const PATIENCE_MS = 5000;
/** The work under a lock takes milliseconds: one this old was left by a crash. */
const STALE_MS = 30_000;

/**
 * Does `work` while no other process does any under the lock of the same file.
 *
 * @throws AppError STORAGE_UNAVAILABLE when another holds it for 5 s.
 */
export async function withFileLock<Result>(
  path: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = `${path}.lock`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await take(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<void> {
  for (let waitedMs = 0; !(await isTaken(lock)); waitedMs += RETRY_MS) {
    if (waitedMs >= PATIENCE_MS) {
      throw new AppError(
        "STORAGE_UNAVAILABLE",
        `Another process holds ${lock}. Try again; delete the file if no yiju runs.`,
      );
    }
    await removeStale(lock);
    await wait(RETRY_MS);
  }
}

async function isTaken(lock: string): Promise<boolean> {
  try {
    await (await open(lock, "wx", 0o600)).close();
    return true;
  } catch (error) {
    if (hasSystemCode(error, "EEXIST")) return false;
    throw error;
  }
}

async function removeStale(lock: string): Promise<void> {
  const age = await stat(lock).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > STALE_MS) await rm(lock, { force: true });
}
