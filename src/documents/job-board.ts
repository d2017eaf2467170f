import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentJob } from "../domain/document-job.ts";
import { AppError } from "../domain/errors.ts";
import type { DocumentDetails } from "../domain/stored-document.ts";

/** A job with what it works with. */
export interface OpenJob {
  readonly id: string;
  readonly kind: DocumentJob["kind"];
  readonly name: string;
  readonly details: DocumentDetails;
  readonly context: ChangeContext;
  readonly createdAt: string;
  /** Aborted when the job is cancelled. */
  readonly controller: AbortController;
}

/** Finished jobs that can still be asked for. */
const FINISHED_KEPT = 1000;

/** How far every job is. */
export interface JobBoard {
  open(job: Omit<OpenJob, "controller">): DocumentJob;
  /** Those that nobody has begun yet, oldest first. */
  waiting(): readonly OpenJob[];
  update(id: string, change: Partial<DocumentJob>): void;
  finish(id: string): void;
  fail(id: string, error: Error): void;
  cancel(id: string): DocumentJob;
  find(id: string): DocumentJob | undefined;
  /** Newest first. */
  list(): readonly DocumentJob[];
}

export function createJobBoard(now: () => Date): JobBoard {
  const shown = new Map<string, DocumentJob>();
  const open = new Map<string, OpenJob>();

  function update(id: string, change: Partial<DocumentJob>): void {
    const job = shown.get(id);
    // what is over stays as it ended
    if (job !== undefined && job.finishedAt === null) shown.set(id, { ...job, ...change });
  }

  function end(id: string, change: Partial<DocumentJob>): void {
    update(id, { ...change, stage: null, finishedAt: now().toISOString() });
    open.delete(id);
    const finished = Array.from(shown.values()).filter(({ finishedAt }) => finishedAt !== null);
    for (const job of finished.slice(0, Math.max(0, finished.length - FINISHED_KEPT)))
      shown.delete(job.id);
  }

  return {
    open(job) {
      const { id } = job;
      const opened = queuedJob(job);
      shown.set(id, opened);
      open.set(id, { ...job, controller: new AbortController() });
      return opened;
    },
    waiting: () => Array.from(open.values()).filter(({ id }) => shown.get(id)?.state === "queued"),
    update,
    finish: (id) => {
      end(id, { state: "done", progress: 1 });
    },
    fail(id, error) {
      const { code, message } = problemOf(error);
      end(id, { state: code === "CANCELLED" ? "cancelled" : "failed", problem: { code, message } });
    },
    cancel(id) {
      const job = requireCancellable(id, shown.get(id));
      open.get(id)?.controller.abort();
      if (job.state === "queued") end(id, { state: "cancelled" });
      return shown.get(id) ?? job;
    },
    find: (id) => shown.get(id),
    list: () => Array.from(shown.values()).reverse(),
  };
}

function queuedJob({
  id,
  kind,
  name,
  createdAt,
  context,
}: Omit<OpenJob, "controller">): DocumentJob {
  return {
    id,
    kind,
    state: "queued",
    name,
    stage: null,
    progress: 0,
    problem: null,
    documentId: kind === "edit" ? name : null,
    outcome: null,
    createdAt,
    finishedAt: null,
    collections: context.collections,
  };
}

function requireCancellable(id: string, job: DocumentJob | undefined): DocumentJob {
  if (job === undefined)
    throw new AppError("JOB_UNKNOWN", `There is no job "${id}". GET /v1/jobs lists them.`);
  if (job.finishedAt !== null)
    throw new AppError("DOCUMENT_CONFLICT", `The job is over: ${job.state}.`);
  if (job.stage !== "indexing") return job;
  throw new AppError(
    "DOCUMENT_CONFLICT",
    "The document is kept and is being indexed; remove it afterwards.",
  );
}

// What a bug says may name files or quote a text.
function problemOf(error: Error): { readonly code: string; readonly message: string } {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  return { code: "INTERNAL_ERROR", message: "The server failed; its log says how." };
}
