import type { Job } from "../wire/admin-schema.ts";

/** A file on its way into the index, or another piece of work, as far as it has come. */
export interface Task {
  /** Unique on the page. */
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  /** "lost": the server knows nothing of it any more. */
  readonly state: "uploading" | "lost" | Job["state"];
  readonly stage: string | null;
  /** 0 to 1. */
  readonly progress: number;
  readonly problem: string | null;
  /** Null until the server knows of it. */
  readonly jobId: string | null;
  readonly documentId: string | null;
}

const ENDED: ReadonlySet<Task["state"]> = new Set(["done", "failed", "lost", "cancelled"]);

export function hasEnded({ state }: Pick<Task, "state">): boolean {
  return ENDED.has(state);
}

/** The task that a job of the server is. */
function taskOf(job: Job): Task {
  return {
    key: job.id,
    name: job.name,
    kind: job.kind,
    state: job.state,
    stage: job.stage,
    progress: job.progress,
    problem: job.problem?.message ?? null,
    jobId: job.id,
    documentId: job.documentId,
  };
}

/**
 * The tasks with what the server says of its jobs: known ones brought up to date, those of others added.
 *
 * @param awaited the tasks of which the server was asked: one that it does not list will not go on
 */
export function withJobs(
  tasks: readonly Task[],
  jobs: readonly Job[],
  awaited: readonly Task[] = [],
): readonly Task[] {
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const asked = new Set(awaited.map(({ jobId }) => jobId));
  const known = tasks.map((task): Task => {
    if (task.jobId === null) return task;
    const job = byId.get(task.jobId);
    if (job !== undefined) return { ...taskOf(job), key: task.key };
    return hasEnded(task) || !asked.has(task.jobId) ? task : { ...task, state: "lost" };
  });
  const ours = new Set(tasks.map(({ jobId }) => jobId));
  return [...known, ...jobs.filter(({ id }) => !ours.has(id)).map(taskOf)];
}

/** The tasks once the server has taken a file in; it may have listed the job before it said so. */
export function withUpload(tasks: readonly Task[], key: string, job: Job): readonly Task[] {
  return tasks
    .filter((task) => task.key === key || task.jobId !== job.id)
    .map((task) => (task.key === key ? { ...taskOf(job), key } : task));
}
