import { z } from "zod/v4";
import { changeContext } from "./change-context.ts";
import type { Route } from "./contract/operation.ts";
import { jobBody, jobSchema, publicJob } from "./job-schema.ts";
import { accept, type LibraryAccess } from "./library-routes.ts";
import { parseRequest } from "./parse-request.ts";
import { visibleJobs } from "./visible-jobs.ts";

const jobIdSchema = z.object({ id: z.string().describe("Of the job") });

/** `GET /v1/jobs`: changes under way, and those that were lately. */
export function jobsRoute({ jobs }: LibraryAccess): Route {
  return {
    operation: {
      id: "listJobs",
      method: "GET",
      path: "/v1/jobs",
      tag: "documents",
      scope: "admin",
      summary: "List the jobs",
      description: "Changes of documents under way, and those that were lately.",
      responses: {
        200: {
          description: "Newest first",
          content: { "application/json": z.object({ jobs: z.array(jobSchema) }) },
        },
      },
    },
    handlers: [
      (_request, response) => {
        response.set("Cache-Control", "no-store");
        response.json({ jobs: visibleJobs(jobs, response).list() });
      },
    ],
  };
}

/** `GET /v1/jobs/:id`. */
export function jobRoute({ jobs }: LibraryAccess): Route {
  return {
    operation: {
      id: "getJob",
      method: "GET",
      path: "/v1/jobs/:id",
      tag: "documents",
      scope: "admin",
      summary: "Tell how far a job is",
      description: "It is done when what it changed is served.",
      parameters: jobIdSchema,
      responses: { 200: { description: "The job", content: { "application/json": jobBody } } },
      problems: ["JOB_UNKNOWN"],
    },
    handlers: [
      (request, response) => {
        const { id } = parseRequest(jobIdSchema, request.params);
        response.set("Cache-Control", "no-store");
        response.json({ job: visibleJobs(jobs, response).get(id) });
      },
    ],
  };
}

/** `DELETE /v1/jobs/:id`: cancels it. */
export function cancelJobRoute({ jobs }: LibraryAccess): Route {
  return {
    operation: {
      id: "cancelJob",
      method: "DELETE",
      path: "/v1/jobs/:id",
      tag: "documents",
      scope: "admin",
      summary: "Cancel a job",
      description:
        "One whose document is kept and waits for the index can no longer be cancelled: `DOCUMENT_CONFLICT`.",
      parameters: jobIdSchema,
      responses: {
        200: { description: "As it is now", content: { "application/json": jobBody } },
      },
      problems: ["JOB_UNKNOWN", "DOCUMENT_CONFLICT"],
    },
    handlers: [
      async (request, response) => {
        const { id } = parseRequest(jobIdSchema, request.params);
        const job = await visibleJobs(jobs, response).cancel(id);
        response.set("Cache-Control", "no-store").json({ job });
      },
    ],
  };
}

/** `POST /v1/index`: brings the index in line with the documents. */
export function indexRoute({ jobs }: LibraryAccess): Route {
  return {
    operation: {
      id: "index",
      method: "POST",
      path: "/v1/index",
      tag: "documents",
      scope: "admin",
      summary: "Bring the index in line with the documents",
      description:
        "For documents that were changed in the corpus folder. Added ones are indexed by their own jobs.",
      responses: {
        202: {
          description: "Taken in; the job tells how it goes",
          content: { "application/json": jobBody },
          headers: { Location: "Of the job" },
        },
      },
      problems: ["STORAGE_UNAVAILABLE"],
    },
    handlers: [
      async (_request, response) => {
        const job = await jobs.index(changeContext(response));
        accept(response, job.id).json({ job: publicJob(job) });
      },
    ],
  };
}
