import { join } from "node:path";
import { createIncomingFolder } from "../../src/document-store/incoming-folder.ts";
import { createDocumentJobs } from "../../src/documents/create-document-jobs.ts";
import type { ChangeContext } from "../../src/domain/document-change.ts";
import type { DocumentJob } from "../../src/domain/document-job.ts";
import { SCOPES, type Principal } from "../../src/domain/principal.ts";
import type { DocumentJobs } from "../../src/ports/document-jobs.ts";
import type { DocumentLibrary } from "../../src/ports/document-library.ts";
import { sourceOf } from "./index-documents.ts";
import { openTestLibrary } from "./open-test-library.ts";
import type { RunningApp } from "./running-app.ts";

export const ADMIN: Principal = { keyId: "k1", scopes: SCOPES, collections: null };
export const RULE = "某辦法\n\n發布日期：113年1月2日\n\n第一條 甲。\n第二條 乙。\n";

export interface DocumentWork {
  readonly library: DocumentLibrary;
  readonly jobs: DocumentJobs;
}

export interface WorkTold {
  /** The index is to be written; a job ends when it is. */
  readonly indexed: (onProgress: (share: number) => void) => void | Promise<void>;
  readonly changed: (context: ChangeContext) => void;
}

/** The documents of a folder, beside one of the corpus called `law`, with jobs that have nothing to index. */
export async function openDocumentWork(folder: string, told: WorkTold): Promise<DocumentWork> {
  const corpus = [sourceOf({ id: "law", lines: ["甲。"] })];
  const library = openTestLibrary(join(folder, "documents"), corpus, {
    record(_change, context) {
      told.changed(context);
      return Promise.resolve();
    },
  });
  let ids = 0;
  const jobs = await createDocumentJobs({
    library,
    incoming: createIncomingFolder(join(folder, "incoming")),
    presentRights: (context) => Promise.resolve(context),
    lock: () => Promise.resolve(() => Promise.resolve()),
    async reindex(onProgress) {
      await told.indexed(onProgress);
      onProgress(1);
    },
    newId: () => `j${++ids}`,
    now: () => new Date("2025-06-01T12:00:00Z"),
    onFailure: (error) => {
      throw error;
    },
  });
  return { library, jobs };
}

export async function jobOf(response: Response): Promise<DocumentJob> {
  // SAFETY: the tests of the contract hold the shape of every response.
  return ((await response.json()) as { job: DocumentJob }).job;
}

/** The job that a response names, once it is over. */
export async function finished(app: RunningApp, response: Response): Promise<DocumentJob> {
  const { id } = await jobOf(response);
  for (;;) {
    const job = await jobOf(await app.get(`/v1/jobs/${id}`));
    if (job.finishedAt !== null) return job;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const add = (
  app: RunningApp,
  ...[name, text, metadata]: readonly [string, string, object?]
): Promise<Response> => app.post("/v1/documents", { name, text, metadata });
