import { AppError } from "../domain/errors.ts";
import { announceProcess, findLivingHolder, removeStale } from "./process-lock.ts";

/** Begins the names of the files by which processes say that they use a data directory. */
const PRESENCE_PREFIX = "in-use-";

/**
 * Says that this process reads and writes in the directory until what it answers with is called; several may. What
 * processes left that were killed is removed.
 */
export async function announceUse(directory: string): Promise<() => Promise<void>> {
  const leave = await announceProcess(directory, PRESENCE_PREFIX);
  await removeStale({ directory, prefix: PRESENCE_PREFIX });
  return leave;
}

/** Numbers of the other processes that use the directory, ascending. */
export async function otherUsers(directory: string): Promise<number[]> {
  const living = await removeStale({ directory, prefix: PRESENCE_PREFIX });
  const others = new Set(living.map(({ pid }) => pid).filter((pid) => pid !== process.pid));
  return [...others].sort((a, b) => a - b);
}

/** @throws AppError DATA_LOCKED while a process uses the directory, which would not notice that another took its place. */
export async function requireUnused(directory: string): Promise<void> {
  const user = await findLivingHolder({ directory, prefix: PRESENCE_PREFIX });
  if (user === undefined) return;
  throw new AppError(
    "DATA_LOCKED",
    `process ${user.pid} is using ${directory}; stop it first, or delete ${user.path} if that process is no yiju`,
  );
}
