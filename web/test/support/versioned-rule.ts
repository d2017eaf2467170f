import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { applyVersions } from "../../../src/documents/apply-versions.ts";
import type { SourceDocument } from "../../../src/domain/document.ts";
import type { DocumentJobs } from "../../../src/ports/document-jobs.ts";
import type { DocumentLibrary } from "../../../src/ports/document-library.ts";
import { sourceOf } from "../../../test/support/index-documents.ts";
import { openTestLibrary } from "../../../test/support/open-test-library.ts";

export const OLD_RULE = "rule";
export const NEW_RULE = "rule@2";

const OLD = sourceOf({
  id: OLD_RULE,
  lines: ["備份辦法", "第一條 應每月備份。", "第二條 應留存紀錄。"],
  meta: { title: "備份辦法", kind: "statute" },
});
const NEW = sourceOf({
  id: NEW_RULE,
  lines: ["備份辦法", "第一條 應每日備份。", "第二條 應留存紀錄。"],
  meta: { title: "備份辦法", kind: "statute", issuedOn: "2025-03-01", supersedes: OLD_RULE },
});

/** A day on which the new one has taken effect. */
const AFTER_NEW = "2025-03-02";

/** A rule and the one that replaced it, as documents and in a library. */
export async function openVersionedRule(): Promise<{
  readonly documents: readonly SourceDocument[];
  readonly app: {
    readonly documents: { readonly library: DocumentLibrary; readonly jobs: DocumentJobs };
  };
}> {
  const folder = await mkdtemp(join(tmpdir(), "yiju-rule-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const library = openTestLibrary(folder, [OLD, NEW]);
  const given = [OLD, NEW].map(({ meta }) => ({ meta, addedOn: null }));
  const metas = applyVersions(given, AFTER_NEW);
  const documents = metas.map((meta) => ({
    meta,
    text: (meta.id === OLD_RULE ? OLD : NEW).text,
  }));
  return { documents, app: { documents: { library, jobs: NO_JOBS } } };
}

function noJobs(): never {
  throw new Error("no test changes documents here");
}

const NO_JOBS: DocumentJobs = {
  add: noJobs,
  edit: noJobs,
  remove: noJobs,
  index: noJobs,
  list: () => [],
  find: () => undefined,
  cancel: noJobs,
  close: () => Promise.resolve(),
};
