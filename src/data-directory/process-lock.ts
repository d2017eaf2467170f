import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { AppError } from "../domain/errors.ts";
import { hasSystemCode } from "../domain/has-system-code.ts";
import { writingTo } from "../domain/storage-problem.ts";

/** Two that start in the same moment see each other and both step back; they try again this often. */
const ATTEMPTS = 3;

/** `<process>-<its start>-<uuid>`, behind the prefix; earlier versions noted the start in the file alone. */
const LOCK_NAME = /^(\d+)(?:-(\d+))?-[0-9a-f]+(?:-[0-9a-f]+)*$/;

/** A process that holds a lock. */
export interface LockHolder {
  readonly pid: number;
  /** Its lock file. */
  readonly path: string;
}

export interface ProcessLockOptions {
  /** Made, for its owner alone, where it is missing. */
  readonly directory: string;
  /** What lock files begin with; others are not looked at. */
  readonly prefix: string;
  readonly conflict: (holder: LockHolder) => AppError;
  /** Told of a process that died and left its lock, which is removed. */
  readonly onStale?: (holder: LockHolder) => void;
}

/**
 * Lets one process at a time in. Each announces itself with a file of its own, then looks for others: nobody takes
 * over another's file, so there is no moment at which two believe that they hold the lock. A file whose process is
 * gone counts for nothing and is removed. Processes are those of one machine: containers that share the folder do not
 * see each other.
 *
 * @returns a function that releases the lock
 * @throws AppError as `conflict` makes it, while another process holds the lock; STORAGE_UNAVAILABLE where the disk has
 *   no room for the file.
 */
export async function acquireProcessLock(
  options: ProcessLockOptions,
): Promise<() => Promise<void>> {
  const { directory, prefix } = options;
  for (let attempt = 1; ; attempt++) {
    const { name, leave } = await announceIn(directory, prefix);
    const other = await findLivingHolder(options, name);
    if (other === undefined) return leave;
    await leave();
    if (attempt === ATTEMPTS) throw options.conflict(other);
    // Of two that stepped back, the lower process number comes first.
    await wait(20 * attempt + (process.pid % 100));
  }
}

/** Says that this process is there, beside others, until what it answers with is called. */
export async function announceProcess(
  directory: string,
  prefix: string,
): Promise<() => Promise<void>> {
  return (await announceIn(directory, prefix)).leave;
}

/** The file by which this process says that it is there. */
export interface Announcement {
  readonly name: string;
  readonly leave: () => Promise<void>;
}

/** Makes the folder where it is missing, and tells what the system refuses as STORAGE_UNAVAILABLE. */
async function announceIn(directory: string, prefix: string): Promise<Announcement> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return writingTo(directory, () => announce(directory, prefix));
}

/** Announces this process in a folder that is there; throws what the system refuses as it is. */
export async function announce(directory: string, prefix: string): Promise<Announcement> {
  const start = (await statOf(process.pid))?.start ?? "";
  // a power cut may leave the name and lose what the file held
  const started = start === "" ? "" : `-${start}`;
  const name = `${prefix}${process.pid}${started}-${randomUUID()}`;
  const path = join(directory, name);
  const leave = (): Promise<void> => rm(path, { force: true });
  try {
    await writeFile(path, start, { mode: 0o600 });
  } catch (error) {
    // what a full disk leaves of it would be a lock for as long as this process lives
    await leave();
    throw error;
  }
  return { name, leave };
}

/** A process that is there under the prefix, but for `ownName`; files of those that died are removed. */
export async function findLivingHolder(
  options: Omit<ProcessLockOptions, "conflict">,
  ownName?: string,
): Promise<LockHolder | undefined> {
  const [living] = await removeStale(options, ownName);
  return living;
}

/** Removes the files of processes that died; answers with those that are there, but for `ownName`. */
export async function removeStale(
  { directory, prefix, onStale }: Omit<ProcessLockOptions, "conflict">,
  ownName?: string,
): Promise<LockHolder[]> {
  const living: LockHolder[] = [];
  for (const name of (await readdir(directory)).sort()) {
    if (!name.startsWith(prefix) || name === ownName) continue;
    const [, digits, start = ""] = LOCK_NAME.exec(name.slice(prefix.length)) ?? [];
    if (digits === undefined) continue;
    const holder = { pid: Number(digits), path: join(directory, name) };
    if (await isHeld(holder, start)) {
      living.push(holder);
      continue;
    }
    await rm(holder.path, { force: true });
    onStale?.(holder);
  }
  return living;
}

// A process number is given out again after a restart: where the system tells, the start must be the same.
async function isHeld({ pid, path }: LockHolder, start: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const noted = (await readFile(path, "utf8").catch(() => "")) || start;
  const found = await statOf(pid);
  if (found === undefined) return true;
  // one that was killed keeps its number until its parent takes notice
  const isDead = found.state === "Z" || found.state === "X";
  return !isDead && (noted === "" || noted === found.start);
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

/** A process's state, and when it began in clock ticks since the machine did; undefined where the system tells neither. */
async function statOf(
  pid: number,
): Promise<{ readonly state: string; readonly start: string } | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // The name in brackets may hold anything; the state follows it, and the start is the 20th field after it (proc(5)).
  const [state, ...rest] = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  const start = rest[18];
  return state === undefined || start === undefined ? undefined : { state, start };
}
