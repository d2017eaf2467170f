import { z } from "zod/v4";
import { JOB_KINDS, JOB_STATES, type DocumentJob } from "../domain/document-job.ts";

/** A job as the API shows it. */
export const jobSchema = z
  .object({
    id: z.string(),
    kind: z.enum(JOB_KINDS),
    state: z.enum(JOB_STATES),
    name: z.string().describe("Of the file, or the id of the document that is changed."),
    stage: z.enum(["waiting", "reading", "indexing"]).nullable(),
    progress: z
      .number()
      .min(0)
      .max(1)
      .describe("Of the index; a key that is limited to collections is told when it is done."),
    problem: z.object({ code: z.string(), message: z.string() }).nullable(),
    documentId: z.string().nullable(),
    outcome: z.enum(["added", "replaced", "unchanged"]).nullable(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Job" }) satisfies z.ZodType<PublicJob>;

export const jobBody = z.object({ job: jobSchema });

/** Without what decides who may see it. */
export type PublicJob = Omit<DocumentJob, "collections">;

export function publicJob(job: DocumentJob): PublicJob {
  const { id, kind, state, name, stage, progress, problem } = job;
  const { documentId, outcome, createdAt, finishedAt } = job;
  return {
    id,
    kind,
    state,
    name,
    stage,
    progress,
    problem,
    documentId,
    outcome,
    createdAt,
    finishedAt,
  };
}
