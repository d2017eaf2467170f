import { randomInt, randomUUID } from "node:crypto";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../domain/errors.ts";
import { hasSystemCode } from "../domain/has-system-code.ts";

/** `.writing-<process>-<start of the process>-<uuid>` */
const LOCK_NAME = /^\.writing-(\d+)-(\d+)-[0-9a-f-]{36}$/;

/** A commit takes milliseconds; a purge of a large file a second or two. */
const PATIENCE_MS = 30_000;

/** Tells this process from one that had its number before: in a container every server is process 1. */
const STARTED_AT_MS = Math.round(performance.timeOrigin);

/**
 * Runs `work` while no other program writes to the folder. Each announces itself with a file of its own, then looks
 * for others; two that see each other both step back and try again after a random time. Nobody takes over another's
 * file, so there is no moment at which two hold the lock; a file whose process is gone counts for nothing. Processes
 * are those of one machine.
 *
 * @throws AppError RECORD_UNAVAILABLE where another program holds it for half a minute.
 */
export async function withWriteLock<Result>(
  directory: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const path = await acquire(directory);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function acquire(directory: string): Promise<string> {
  const deadline = performance.now() + PATIENCE_MS;
  const name = `.writing-${process.pid}-${STARTED_AT_MS}-${randomUUID()}`;
  const path = join(directory, name);
  for (;;) {
    await writeFile(path, "", { mode: 0o600 });
    const other = await findLivingLock(directory, name);
    if (other === undefined) return path;
    await rm(path, { force: true });
    if (performance.now() > deadline) throw heldBy(other, directory);
    await wait(randomInt(1, 10));
  }
}

async function findLivingLock(directory: string, ownName: string): Promise<string | undefined> {
  for (const name of await readdir(directory)) {
    const [, pid, startedAt] = LOCK_NAME.exec(name) ?? [];
    if (pid === undefined || name === ownName) continue;
    if (isAlive(Number(pid), Number(startedAt))) return name;
    await rm(join(directory, name), { force: true });
  }
  return undefined;
}

function isAlive(pid: number, startedAt: number): boolean {
  if (pid === process.pid) return startedAt === STARTED_AT_MS;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // another user's process answers EPERM: it lives
    return hasSystemCode(error, "EPERM");
  }
}

function heldBy(name: string, directory: string): AppError {
  return new AppError(
    "RECORD_UNAVAILABLE",
    `Another program has been writing the records in ${directory} for ${PATIENCE_MS / 1000} s. Wait until it ends, or delete ${join(directory, name)} if its process is no yiju.`,
  );
}
