import type { Response } from "express";
import { z } from "zod/v4";
import type { DocumentJob } from "../domain/document-job.ts";
import { DOCUMENT_FORMATS } from "../domain/extraction.ts";
import type { DocumentJobs } from "../ports/document-jobs.ts";
import type { DocumentLibrary } from "../ports/document-library.ts";
import type { Route } from "./contract/operation.ts";
import { changeContext } from "./change-context.ts";
import { documentDetailsSchema, parseDetails } from "./document-details-schema.ts";
import { documentIdSchema } from "./document-schema.ts";
import { jobBody, jobSchema, publicJob } from "./job-schema.ts";
import { parseRequest } from "./parse-request.ts";
import { readUpload, readUploadJson, uploadSchema, type UploadLimits } from "./uploaded-files.ts";
import { visibleLibrary } from "./visible-library.ts";

/** Added documents, and what changes them. */
export interface LibraryAccess {
  readonly library: DocumentLibrary;
  readonly jobs: DocumentJobs;
  readonly limits: UploadLimits;
}

const ACCEPTED = {
  description: "Taken in; the job tells how it goes",
  content: { "application/json": jobBody },
  headers: { Location: "Of the job" },
};

/** Files as a form sends them; the parts of `metadata` are those of `PATCH /v1/documents/{id}`. */
const formSchema = z
  .object({
    file: z.array(z.string().meta({ format: "binary" })),
    metadata: documentDetailsSchema.optional(),
  })
  .meta({ examples: [{ file: ["…"], metadata: { issuer: "金管會", issuedOn: "113年10月28日" } }] });
const editSchema = documentDetailsSchema.meta({
  examples: [{ issuedOn: "113年10月28日", collections: ["default"] }],
});

const UPLOAD_PROBLEMS = [
  "DOCUMENT_UNKNOWN",
  "REQUEST_MALFORMED",
  "REQUEST_TOO_LARGE",
  "MEDIA_TYPE_UNSUPPORTED",
  "REQUEST_INVALID",
  "BUSY",
  "STORAGE_UNAVAILABLE",
] as const;

/** `POST /v1/documents`: takes files in; each is read, kept and indexed by a job of its own. */
export function addDocumentsRoute({ library, jobs, limits }: LibraryAccess): Route {
  return {
    operation: {
      id: "addDocuments",
      method: "POST",
      path: "/v1/documents",
      tag: "documents",
      scope: "admin",
      summary: "Add documents",
      description:
        "Parts `file` (PDF, DOCX, HTML, Markdown, text) and optionally `metadata`, a JSON object. " +
        "Or application/json: {name, text | contentBase64, metadata?}. A file of the same name whose " +
        "content changed becomes a new version. The job of a file whose text another document of its " +
        "collections has fails with `DOCUMENT_DUPLICATE`, which names that one.",
      body: {
        type: "multipart/form-data",
        schema: formSchema,
        json: uploadSchema,
      },
      responses: {
        202: {
          ...ACCEPTED,
          content: {
            "application/json": jobBody.extend({
              jobs: z.array(jobSchema).describe("One a file."),
            }),
          },
        },
      },
      problems: UPLOAD_PROBLEMS,
    },
    handlers: [
      ...readUploadJson(limits),
      async (request, response) => {
        const { files, details } = await readUpload(request, limits);
        const visible = visibleLibrary(library, response);
        const permitted = visible.permit(details);
        await visible.requireNamed(details);
        const opened: DocumentJob[] = [];
        const context = changeContext(response);
        for (const file of files) opened.push(await jobs.add(file, permitted, context));
        const [job] = opened.map(publicJob);
        if (job === undefined) throw new Error("an upload without files was taken in");
        accept(response, job.id).json({ job, jobs: opened.map(publicJob) });
      },
    ],
  };
}

/** `PATCH /v1/documents/:id`: changes what is known of an added document. */
export function editDocumentRoute({ library, jobs }: LibraryAccess): Route {
  return {
    operation: {
      id: "editDocument",
      method: "PATCH",
      path: "/v1/documents/:id",
      tag: "documents",
      scope: "admin",
      summary: "Change what is known of a document",
      description:
        "What is left out stays. Documents of the corpus folder are changed in its manifest alone.",
      parameters: documentIdSchema,
      body: { type: "application/json", schema: editSchema },
      responses: { 202: ACCEPTED },
      problems: ["DOCUMENT_UNKNOWN", "STORAGE_UNAVAILABLE"],
    },
    handlers: [
      async (request, response) => {
        const { id } = parseRequest(documentIdSchema, request.params);
        const visible = visibleLibrary(library, response);
        const given = parseDetails(request.body);
        await visible.requireVisible(id);
        await visible.requireNamed(given);
        const details = visible.permit(given);
        const job = await jobs.edit(id, details, changeContext(response));
        accept(response, job.id).json({ job: publicJob(job) });
      },
    ],
  };
}

/** `DELETE /v1/documents/:id`: takes an added document away. */
export function removeDocumentRoute({ library, jobs }: LibraryAccess): Route {
  return {
    operation: {
      id: "removeDocument",
      method: "DELETE",
      path: "/v1/documents/:id",
      tag: "documents",
      scope: "admin",
      summary: "Remove a document",
      description:
        "Its passages leave the index with the generation that the job writes, and the version before it is in " +
        "force again. A key that is limited to collections takes a document that is in others too, with all its " +
        "versions, out of its own alone.",
      parameters: documentIdSchema,
      responses: { 202: ACCEPTED },
      problems: ["DOCUMENT_UNKNOWN", "STORAGE_UNAVAILABLE"],
    },
    handlers: [
      async (request, response) => {
        const { id } = parseRequest(documentIdSchema, request.params);
        await visibleLibrary(library, response).requireVisible(id);
        const job = await jobs.remove(id, changeContext(response));
        accept(response, job.id).json({ job: publicJob(job) });
      },
    ],
  };
}

/** `GET /v1/documents/:id/origin`: where an added document comes from, and how what is known of it was told. */
export function originRoute({ library }: LibraryAccess): Route {
  return {
    operation: {
      id: "getDocumentOrigin",
      method: "GET",
      path: "/v1/documents/:id/origin",
      tag: "documents",
      scope: "admin",
      summary: "Tell where a document comes from",
      description:
        "The file that it was read from, how, and what told each thing that is known of it.",
      parameters: documentIdSchema,
      responses: {
        200: {
          description: "Null for a document of the corpus folder",
          content: { "application/json": z.object({ origin: originSchema.nullable() }) },
        },
      },
      problems: ["DOCUMENT_UNKNOWN"],
    },
    handlers: [
      async (request, response) => {
        const { id } = parseRequest(documentIdSchema, request.params);
        const stored = await visibleLibrary(library, response).find(id);
        response.set("Cache-Control", "no-store");
        if (stored === undefined) {
          response.json({ origin: null });
          return;
        }
        const { original, format, encoding, pageCount, warnings, inferred, addedAt } = stored;
        response.json({
          origin: { original, format, encoding, pageCount, warnings, inferred, addedAt },
        });
      },
    ],
  };
}

const originSchema = z.object({
  original: z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }),
  format: z.enum(DOCUMENT_FORMATS),
  encoding: z.string().nullable(),
  pageCount: z.int().nullable(),
  warnings: z.array(z.string()),
  inferred: z.record(z.string(), z.string()).describe("By field, what told it."),
  addedAt: z.iso.datetime(),
});

/** `GET /v1/documents/:id/original`: the file as it was handed over, to be saved and not shown. */
export function originalRoute({ library }: LibraryAccess): Route {
  return {
    operation: {
      id: "getOriginal",
      method: "GET",
      path: "/v1/documents/:id/original",
      tag: "documents",
      scope: "documents",
      summary: "Get the file that a document was read from",
      description: "As it was handed over, to be saved; a document of the corpus folder has none.",
      parameters: documentIdSchema,
      responses: {
        200: {
          description: "Its bytes",
          content: { "application/octet-stream": z.string() },
          headers: { "Content-Disposition": "Its name" },
        },
      },
      problems: ["DOCUMENT_UNKNOWN", "DOCUMENT_CONFLICT", "STORAGE_UNAVAILABLE"],
    },
    handlers: [
      async (request, response) => {
        const { id } = parseRequest(documentIdSchema, request.params);
        await visibleLibrary(library, response).requireVisible(id);
        const { name, bytes } = await library.original(id);
        response.attachment(name).set("Cache-Control", "no-store");
        response.type("application/octet-stream").send(Buffer.from(bytes));
      },
    ],
  };
}

/** 202 with the address of the job. */
export function accept(response: Response, jobId: string): Response {
  return response.status(202).set({ Location: `/v1/jobs/${jobId}`, "Cache-Control": "no-store" });
}
