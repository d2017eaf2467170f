import { z } from "zod/v4";
import { DOCUMENT_KINDS, DOCUMENT_STATUSES, JURISDICTIONS } from "../domain/document.ts";
import type { DocumentMeta } from "../domain/document.ts";
import { BLOCK_KINDS } from "../domain/block.ts";
import type { DocumentView, SuggestedQuestion } from "../domain/document-view.ts";
import { spanSchema } from "./answer-schema.ts";

const meta = {
  id: z.string(),
  title: z.string(),
  issuer: z.string(),
  jurisdiction: z.enum(JURISDICTIONS).nullable(),
  language: z.string().describe("BCP 47"),
  issuedOn: z.iso.date().nullable(),
  effectiveOn: z.iso.date().nullable(),
  status: z.enum(DOCUMENT_STATUSES),
  kind: z.enum(DOCUMENT_KINDS),
  collections: z.array(z.string()).describe("Who may see it is decided by these."),
  version: z.int().min(1),
  supersedes: z.string().nullable().describe("Id of the document that this one replaces."),
  supersededOn: z.iso.date().nullable(),
  sourceSha256: z.string().describe("Of the source file's bytes."),
} satisfies { readonly [Name in keyof DocumentMeta]: z.ZodType<DocumentMeta[Name]> };

/** The parameters of a path that names a document. */
export const documentIdSchema = z.object({
  id: z.string().describe("Of the document, percent-encoded"),
});

/** What is known of a document, without its text. */
export const documentMetaSchema = z.object(meta).meta({ id: "DocumentMeta" });

export const documentSchema = z
  .object({ ...meta, text: z.string().describe("As stored; every span points into it.") })
  .meta({ id: "Document" });

/** The body of `GET /v1/documents/:id/blocks`. */
export const documentViewSchema = z
  .object({
    documentId: z.string(),
    blocks: z.array(
      z
        .object({
          anchor: z.string().describe("Unique in the document."),
          kind: z.enum(BLOCK_KINDS),
          locator: z.string(),
          label: z.string().nullable(),
          depth: z.int().min(0),
          page: z.int().nullable(),
          spans: z.array(spanSchema),
          footnotes: z.array(
            z.object({ label: z.string(), at: z.int().min(0), anchor: z.string().nullable() }),
          ),
        })
        .meta({ id: "Block" }),
    ),
  })
  .meta({ id: "DocumentView" }) satisfies z.ZodType<DocumentView>;

export const suggestionSchema = z
  .object({ question: z.string(), documentId: z.string(), topic: z.string() })
  .meta({ id: "SuggestedQuestion" }) satisfies z.ZodType<SuggestedQuestion>;
