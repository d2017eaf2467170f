import type { Backend } from "../cli/backend.ts";
import { backUp } from "../data-directory/backup.ts";
import { openDataDirectory } from "../data-directory/data-directory.ts";
import { restore } from "../data-directory/restore.ts";
import { acquireWriterLock } from "../data-directory/writer-lock.ts";

export const keepBackup: Backend["backUp"] = async ({ dataDir }, file) => {
  await openDataDirectory(dataDir);
  const release = await acquireWriterLock({ directory: dataDir });
  try {
    return await backUp(dataDir, file);
  } finally {
    await release();
  }
};

export const restoreBackup: Backend["restore"] = async ({ dataDir }, file) => {
  await openDataDirectory(dataDir);
  // held until the directory is moved aside, and its lock with it
  await acquireWriterLock({ directory: dataDir });
  return restore(file, dataDir, new Date());
};
