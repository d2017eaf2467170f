import { randomUUID } from "node:crypto";
import { createKeyFile } from "../adapters/key-file.ts";
import type { OpenDocuments } from "../cli/backend.ts";
import type { Config } from "../config/config.ts";
import { dataDirectoryAt } from "../data-directory/data-directory.ts";
import { announceUse, otherUsers } from "../data-directory/presence.ts";
import { createIncomingFolder } from "../document-store/incoming-folder.ts";
import {
  createDocumentJobs,
  type DocumentJobsDependencies,
} from "../documents/create-document-jobs.ts";
import { createPresentRights } from "../documents/present-rights.ts";
import { asError } from "../domain/as-error.ts";
import { AT_THE_COMMAND_LINE } from "../domain/document-change.ts";
import { createLog } from "../logger.ts";
import type { Log } from "../ports/log.ts";
import type { Generation } from "../ports/passage-index.ts";
import { awaitServed } from "./await-served.ts";
import { awaitVersions } from "./await-versions.ts";
import { openLibrary } from "./open-library.ts";
import { prepareIndex } from "./prepare-index.ts";

/** The added documents for a server: changed by jobs in the background, which end with the index in line with them and served. */
export async function openDocuments(
  config: Config & { readonly corpusDir: string },
  served: () => Promise<Generation>,
): Promise<OpenDocuments> {
  const log = createLog(config);
  const opened = await openLibrary(config, (warning) => {
    log.warn({ reason: warning }, "taking over");
  });
  const onFailure = (error: unknown): void => {
    log.error({ reason: asError(error).name }, "a job failed");
    log.debug({ reason: String(error) }, "what the failure said");
  };
  const now = (): Date => new Date();
  const leave = await announceUse(config.dataDir);
  await warnOfOthers(config.dataDir, log);
  const jobs = await createDocumentJobs({
    library: opened.library,
    incoming: createIncomingFolder(dataDirectoryAt(config.dataDir).incoming),
    presentRights: createPresentRights({ keys: createKeyFile(config.dataDir), now }),
    lock: (signal) => opened.lock({ wait: true, signal }),
    reindex: reindexer(config, served),
    newId: randomUUID,
    now,
    onFailure,
  });
  const stopAwaiting = awaitVersions({
    listAll: () => opened.library.listAll(),
    now,
    onEffect: () => jobs.index(AT_THE_COMMAND_LINE),
    onFailure,
  });
  return {
    library: opened.library,
    jobs,
    async close() {
      stopAwaiting();
      await jobs.close();
      await opened.close();
      await leave();
    },
  };
}

async function warnOfOthers(dataDir: string, log: Log): Promise<void> {
  for (const pid of await otherUsers(dataDir)) {
    const reason = `process ${pid} is using ${dataDir} too: if it is a server, give each a YIJU_DATA_DIR of its own, since files that wait and counts of keys are not shared`;
    log.warn({ reason }, "sharing the data directory");
  }
}

/** Ends once what was indexed is served. */
function reindexer(
  config: Config & { readonly corpusDir: string },
  served: () => Promise<Generation>,
): DocumentJobsDependencies["reindex"] {
  return async (onProgress, signal) => {
    const prepared = await prepareIndex(config, {
      force: false,
      signal,
      onProgress: ({ done, total }) => {
        onProgress(total === 0 ? 1 : done / total);
      },
    });
    if (prepared.kind === "ready") await awaitServed(prepared.generation.id, { served, signal });
  };
}
