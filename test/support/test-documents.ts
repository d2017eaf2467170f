import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createIncomingFolder } from "../../src/document-store/incoming-folder.ts";
import { createDocumentJobs } from "../../src/documents/create-document-jobs.ts";
import type { SourceDocument } from "../../src/domain/document.ts";
import { openTestLibrary } from "./open-test-library.ts";

/** Documents that can be added and changed, in a folder of their own until the test ends; jobs are j1, j2, … */
export async function openTestDocuments(corpus: readonly SourceDocument[]) {
  const folder = await mkdtemp(join(tmpdir(), "yiju-documents-"));
  const library = openTestLibrary(join(folder, "documents"), corpus);
  let ids = 0;
  const jobs = await createDocumentJobs({
    library,
    incoming: createIncomingFolder(join(folder, "incoming")),
    presentRights: (context) => Promise.resolve(context),
    lock: () => Promise.resolve(() => Promise.resolve()),
    reindex: () => Promise.resolve(),
    newId: () => `j${++ids}`,
    now: () => new Date("2025-06-01T12:00:00Z"),
    onFailure: (error) => {
      throw error;
    },
  });
  onTestFinished(async () => {
    await jobs.close();
    await rm(folder, { recursive: true });
  });
  return { library, jobs };
}
