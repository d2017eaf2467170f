import * as z from "zod/v4-mini";

/** The body of `POST` and `GET /v1/session`. */
export const sessionSchema = z.object({
  csrfToken: z.string(),
  scopes: z.array(z.string()),
  expiresAt: z.string(),
});

/** What an administrator reads of a document. */
export const adminDocumentSchema = z.object({
  id: z.string(),
  title: z.string(),
  issuer: z.string(),
  jurisdiction: z.nullable(z.string()),
  language: z.string(),
  issuedOn: z.nullable(z.string()),
  effectiveOn: z.nullable(z.string()),
  status: z.string(),
  collections: z.array(z.string()),
  version: z.number(),
  supersedes: z.nullable(z.string()),
  supersededOn: z.nullable(z.string()),
});

/** The body of `GET /v1/documents/:id/origin`; null for a document of the corpus folder. */
export const originSchema = z.object({
  origin: z.nullable(
    z.object({
      original: z.object({ name: z.string(), bytes: z.number() }),
      /** What was left out, replaced or guessed when the file was read. */
      warnings: z.array(z.string()),
      /** How each value was told from the text, where nobody gave it. */
      inferred: z.record(z.string(), z.string()),
    }),
  ),
});

export const adminDocumentListSchema = z.object({ documents: z.array(adminDocumentSchema) });
export const versionsSchema = z.object({ versions: z.array(adminDocumentSchema) });

const jobSchema = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
  name: z.string(),
  stage: z.nullable(z.string()),
  progress: z.number(),
  problem: z.nullable(z.object({ code: z.string(), message: z.string() })),
  documentId: z.nullable(z.string()),
});

export const startedJobSchema = z.object({ job: jobSchema });
export const jobsSchema = z.object({ jobs: z.array(jobSchema) });

export type AdminSession = z.infer<typeof sessionSchema>;
export type AdminDocument = z.infer<typeof adminDocumentSchema>;
export type Origin = z.infer<typeof originSchema>["origin"];
export type Job = z.infer<typeof jobSchema>;
