import { z } from "zod/v4";
import { JURISDICTIONS } from "../../domain/document.ts";
import { citationSchema, claimSchema, refusalSchema } from "../answer-schema.ts";
import { documentMetaSchema } from "../document-schema.ts";
import { createRequestSchemas } from "../request-schemas.ts";
import { searchResultSchema } from "../search-route.ts";

/** A model's context is not to be filled with one long law: what `get_document` gives at a time, in UTF-16 code units. */
export const MAX_SLICE = 20_000;

/** What the tools take: the same rules as the HTTP API, in fewer words. */
export function createToolSchemas(limits: { readonly maxQuestionChars: number }) {
  const { answer, search } = createRequestSchemas(limits);
  return {
    answer: answer.omit({ stream: true }),
    search,
    document: z.strictObject({
      documentId: z.string().describe("As citations and search results name it."),
      start: z.int().min(0).default(0).describe("Where in the text to begin: a UTF-16 offset."),
    }),
  };
}

export type ToolSchemas = ReturnType<typeof createToolSchemas>;

/** What `answer_question` gives: an object at the root, as the protocol asks. */
export const toolAnswerSchema = z.object({
  status: z.enum(["answered", "refused"]),
  answer: z.string().describe("With [n] markers; on refusal the message to show."),
  claims: z.array(claimSchema),
  citations: z.array(citationSchema),
  comparison: z
    .array(z.object({ jurisdiction: z.enum(JURISDICTIONS), claims: z.array(claimSchema) }))
    .nullable(),
  refusal: refusalSchema.nullable(),
  standaloneQuestion: z.string().nullable(),
  evidence: z.number(),
});

export const toolPassagesSchema = z.object({ results: z.array(searchResultSchema) });

export const toolDocumentSchema = z.object({
  document: documentMetaSchema,
  text: z.string().describe("The text from `start` to `end`."),
  start: z.int().min(0),
  end: z.int().min(0),
  length: z.int().min(0).describe("Of the whole text; if `end` is less, ask again from there."),
});
