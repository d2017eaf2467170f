import { z } from "zod/v4";
import { REFUSAL_REASONS } from "../domain/answer.ts";
import { DOCUMENT_STATUSES, JURISDICTIONS } from "../domain/document.ts";
import { FALLBACK_REASONS, type PublicAnswer, type PublicQuote } from "../domain/public-answer.ts";

import { EXAMPLE_ANSWERED, EXAMPLE_REFUSED } from "./example-answers.ts";

const share = z.number().min(0).max(1);

export const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) }).meta({
  id: "Span",
  description: "Half-open range of UTF-16 code units of the document's `text`.",
});

const quote = {
  documentId: z.string(),
  title: z.string(),
  issuer: z.string(),
  jurisdiction: z.enum(JURISDICTIONS).nullable(),
  issuedOn: z.iso.date().nullable(),
  effectiveOn: z.iso.date().nullable(),
  status: z.enum(DOCUMENT_STATUSES),
  locator: z.string().describe("Where a lawyer would say it stands: 第12(b)段."),
  headingPath: z.array(z.string()).describe("Headings above it as printed, outermost first."),
  page: z.int().nullable().describe("Null where the source has no page marks; never guessed."),
  quote: z.string().describe("Verbatim words of the document."),
  spans: z
    .array(spanSchema)
    .describe("The document's `text` at these ranges, joined, equals `quote`."),
} satisfies { readonly [Name in keyof PublicQuote]: z.ZodType<PublicQuote[Name]> };

/** The fields of a verbatim quote and where it stands, for the schemas that hold one. */
export const QUOTE_FIELDS: typeof quote = quote;

export const citationSchema = z
  .object({ n: z.int().min(1).describe("The [n] of the answer."), ...quote })
  .meta({ id: "Citation" });

export const nearestSchema = z
  .object({ ...quote, score: z.number() })
  .meta({ id: "NearestPassage" });

export const claimSchema = z
  .object({
    text: z.string(),
    citations: z.array(z.int().min(1)).min(1).describe("Which citations carry the claim."),
    support: share.describe("Calibrated support."),
  })
  .meta({ id: "Claim", description: "One sentence of an answer; it passed every check." });

export const refusalSchema = z
  .object({
    reason: z.enum(REFUSAL_REASONS),
    message: z.string().describe("What to show to whoever asked."),
    nearest: z.array(nearestSchema),
  })
  .meta({ id: "Refusal" });

const answererSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("generated"), model: z.string(), promptsSha256: z.string() }),
    z.object({
      kind: z.literal("extractive"),
      model: z.string(),
      insteadOf: z
        .object({
          model: z.string(),
          reason: z.enum(FALLBACK_REASONS),
        })
        .optional()
        .describe("The language model whose draft was not used, and why."),
    }),
  ])
  .meta({ id: "Answerer", description: "Who put the answer into words." });

const common = {
  id: z.string(),
  question: z.string(),
  standaloneQuestion: z
    .string()
    .nullable()
    .describe("The question as understood from the history; null where it stands alone."),
  answer: z.string().describe("With [n] markers; on refusal the message to show."),
  script: z.enum(["hant", "hans"]),
  evidence: share.describe("Calibrated probability that what was found answers the question."),
  answerer: answererSchema,
  index: z.object({ generation: z.string(), corpusSha256: z.string() }),
  timings: z.object({
    retrieveMs: z.number(),
    answerMs: z.number(),
    guardMs: z.number(),
    totalMs: z.number(),
  }),
};

const answeredSchema = z
  .object({
    ...common,
    status: z.literal("answered"),
    claims: z.array(claimSchema),
    citations: z.array(citationSchema),
    comparison: z
      .array(z.object({ jurisdiction: z.enum(JURISDICTIONS), claims: z.array(claimSchema) }))
      .nullable()
      .describe(
        "By jurisdiction, where the question compares some. No claims: nothing was found there.",
      ),
    refusal: z.null(),
  })
  .meta({ id: "Answered", examples: [EXAMPLE_ANSWERED] });

/** An empty list, which generated clients may iterate as one of these. */
function noneOf(name: string) {
  return z.tuple([]).meta({ items: { $ref: `#/components/schemas/${name}` } });
}

const refusedSchema = z
  .object({
    ...common,
    status: z.literal("refused"),
    claims: noneOf("Claim"),
    citations: noneOf("Citation"),
    comparison: z.null(),
    refusal: refusalSchema,
  })
  .meta({ id: "Refused", examples: [EXAMPLE_REFUSED] });

/** The body of `POST /v1/answer`. */
export const answerSchema = z
  .discriminatedUnion("status", [answeredSchema, refusedSchema])
  .meta({ id: "Answer" }) satisfies z.ZodType<PublicAnswer>;
