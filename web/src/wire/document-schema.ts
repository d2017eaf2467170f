import * as z from "zod/v4-mini";
import { spanSchema } from "./answer-schema.ts";

const metaFields = {
  id: z.string(),
  title: z.string(),
  issuer: z.string(),
  jurisdiction: z.nullable(z.string()),
  language: z.string(),
  issuedOn: z.nullable(z.string()),
  effectiveOn: z.nullable(z.string()),
  status: z.string(),
  version: z.number(),
  /** The first day on which the next version holds; null where there is none. */
  supersededOn: z.nullable(z.string()),
};

export const documentListSchema = z.object({ documents: z.array(z.object(metaFields)) });
/** The body of `GET /v1/documents/:id/versions`. */
export const versionsSchema = z.object({ versions: z.array(z.object(metaFields)) });
export const documentTextSchema = z.object({ ...metaFields, text: z.string() });

const footnoteSchema = z.object({
  label: z.string(),
  at: z.number(),
  anchor: z.nullable(z.string()),
});

const blockSchema = z.object({
  anchor: z.string(),
  kind: z.string(),
  locator: z.string(),
  label: z.nullable(z.string()),
  depth: z.number(),
  page: z.nullable(z.number()),
  spans: z.array(spanSchema),
  footnotes: z.array(footnoteSchema),
});

export const blocksSchema = z.object({ blocks: z.array(blockSchema) });

export const suggestionsSchema = z.object({
  suggestions: z.array(z.object({ question: z.string(), documentId: z.string() })),
});

/** `GET /` for programs. */
export const serverSchema = z.object({ limits: z.object({ maxQuestionChars: z.number() }) });

export type DocumentMeta = z.infer<typeof documentListSchema>["documents"][number];
export type Block = z.infer<typeof blockSchema>;
export type Suggestion = z.infer<typeof suggestionsSchema>["suggestions"][number];

/** A document with its text and structure. */
export interface ReadableDocument {
  readonly meta: DocumentMeta;
  readonly text: string;
  readonly blocks: readonly Block[];
}
