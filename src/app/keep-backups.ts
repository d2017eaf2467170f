import type { Backend } from "../cli/backend.ts";
import { backUp, type WhileRecordsRest } from "../data-directory/backup.ts";
import { openDataDirectory } from "../data-directory/data-directory.ts";
import { migrate, undoMigration } from "../data-directory/migrate.ts";
import { requireUnused } from "../data-directory/presence.ts";
import { requireDataDirectory } from "../data-directory/require-data-directory.ts";
import { restore } from "../data-directory/restore.ts";
import { acquireWriterLock } from "../data-directory/writer-lock.ts";
import { DOCUMENT_MIGRATIONS } from "../document-store/document-migrations.ts";
import { listSegments } from "../records/segment-files.ts";
import { withWriteLock } from "../records/write-lock.ts";
import { recordsDir } from "./open-recording.ts";

/** Backs the data directory up while nobody changes documents. */
export const keepBackup: Backend["backUp"] = async (config, file) => {
  const { dataDir } = config;
  await requireDataDirectory(dataDir);
  await openDataDirectory(dataDir);
  const release = await acquireWriterLock({ directory: dataDir });
  try {
    return await backUp(dataDir, file, whileRecordsRest(recordsDir(config)));
  } finally {
    await release();
  }
};

function whileRecordsRest(records: string): WhileRecordsRest {
  return async (work) =>
    (await listSegments(records)).length === 0 ? work() : withWriteLock(records, work);
}

/** Brings the data directory to the format of this version, or takes the last step back. */
export const migrateData: Backend["migrate"] = async ({ dataDir }, { undo }) => {
  await requireDataDirectory(dataDir);
  await openDataDirectory(dataDir);
  const release = await acquireWriterLock({ directory: dataDir });
  try {
    return await (undo ? undoMigration : migrate)(dataDir, DOCUMENT_MIGRATIONS);
  } finally {
    await release();
  }
};

/** Puts a backup in the place of the data directory, which nobody may be using. */
export const restoreBackup: Backend["restore"] = async ({ dataDir }, file) => {
  await openDataDirectory(dataDir);
  // held until the directory is moved aside, and its lock with it
  const release = await acquireWriterLock({ directory: dataDir });
  try {
    await requireUnused(dataDir);
    return await restore(file, dataDir, new Date());
  } catch (error) {
    await release();
    throw error;
  }
};
