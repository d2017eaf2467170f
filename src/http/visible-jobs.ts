import type { Response } from "express";
import type { DocumentJob } from "../domain/document-job.ts";
import { AppError } from "../domain/errors.ts";
import type { DocumentJobs } from "../ports/document-jobs.ts";
import { publicJob, type PublicJob } from "./job-schema.ts";
import { principalOf } from "./principal.ts";
import { PROBLEM_CODES, PROBLEMS } from "./problem.ts";

/** What a caller may know of the jobs: those of whoever sees no more documents than they do, and no others exist. */
export interface VisibleJobs {
  /** Newest first. */
  list(): readonly PublicJob[];
  /** @throws AppError JOB_UNKNOWN. */
  get(id: string): PublicJob;
  /** Rejects with JOB_UNKNOWN, and with DOCUMENT_CONFLICT for one that is over or is being indexed. */
  cancel(id: string): Promise<PublicJob>;
}

export function visibleJobs(jobs: DocumentJobs, response: Response): VisibleJobs {
  const { collections } = principalOf(response);
  const isVisible = (job: DocumentJob): boolean =>
    collections === null || seesNoMore(job.collections, collections);
  const shown = collections === null ? publicJob : limitedJob;

  function get(id: string): PublicJob {
    const job = jobs.find(id);
    if (job !== undefined && isVisible(job)) return shown(job);
    throw new AppError("JOB_UNKNOWN", `There is no job "${id}". GET /v1/jobs lists them.`);
  }

  return {
    list: () => jobs.list().filter(isVisible).map(shown),
    get,
    async cancel(id) {
      get(id);
      return shown(await jobs.cancel(id));
    },
  };
}

/** Its id, its document and its failure may tell of whatever its asker sees. */
function seesNoMore(asker: readonly string[] | null, own: readonly string[]): boolean {
  return asker !== null && asker.length > 0 && asker.every((name) => own.includes(name));
}

/** The index is that of all documents: how far it is, and why it cannot be written, tells of those of others. */
function limitedJob(job: DocumentJob): PublicJob {
  const { id, state, problem } = job;
  const isOthers = PROBLEM_CODES.some(
    (code) => code === problem?.code && PROBLEMS[code].detail !== undefined,
  );
  const message = `What failed may be about other documents; whoever may see all of them is told by GET /v1/jobs/${id}.`;
  return {
    ...publicJob(job),
    progress: state === "done" ? 1 : 0,
    problem: problem !== null && isOthers ? { ...problem, message } : problem,
  };
}
