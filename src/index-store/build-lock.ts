import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../domain/errors.ts";
import { hasSystemCode } from "../domain/has-system-code.ts";

const LOCK_NAME = /^\.lock-(\d+)-[0-9a-f-]+$/;

/** Two that start in the same moment see each other and both step back; they try again this often. */
const ATTEMPTS = 3;

/**
 * Lets one process at a time write to an index. Each announces itself with a file of its own, then looks for
 * others: nobody takes over another's file, so there is no moment at which two believe that they hold the lock.
 * A file whose process is gone counts for nothing and is removed. Processes are those of one machine: containers
 * that share the folder do not see each other.
 *
 * @returns a function that releases the lock
 * @throws AppError INDEX_CONFLICT while another process is writing.
 */
export async function acquireBuildLock(indexDirectory: string): Promise<() => Promise<void>> {
  await mkdir(indexDirectory, { recursive: true });
  for (let attempt = 1; ; attempt++) {
    const name = `.lock-${process.pid}-${randomUUID()}`;
    const path = join(indexDirectory, name);
    await writeFile(path, "");
    const other = await findLivingLock(indexDirectory, name);
    if (other === undefined) return () => rm(path, { force: true });
    await rm(path, { force: true });
    if (attempt === ATTEMPTS) {
      throw new AppError(
        "INDEX_CONFLICT",
        `process ${other.pid} is writing to the index ${indexDirectory}; wait until it ends, or delete ${join(indexDirectory, other.name)} if that process is no yiju`,
      );
    }
    // Of two that stepped back, the lower process number comes first.
    await wait(20 * attempt + (process.pid % 100));
  }
}

async function findLivingLock(
  indexDirectory: string,
  ownName: string,
): Promise<{ readonly name: string; readonly pid: number } | undefined> {
  for (const name of (await readdir(indexDirectory)).sort()) {
    const [, digits] = LOCK_NAME.exec(name) ?? [];
    if (digits === undefined || name === ownName) continue;
    const pid = Number(digits);
    if (isAlive(pid)) return { name, pid };
    await rm(join(indexDirectory, name), { force: true });
  }
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process answers EPERM: it lives.
    return hasSystemCode(error, "EPERM");
  }
}
