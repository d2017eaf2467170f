import * as z from "zod/v4-mini";

export const spanSchema = z.object({ start: z.number(), end: z.number() });

const quoteFields = {
  documentId: z.string(),
  title: z.string(),
  issuer: z.string(),
  jurisdiction: z.nullable(z.string()),
  issuedOn: z.nullable(z.string()),
  effectiveOn: z.optional(z.nullable(z.string())),
  status: z.string(),
  locator: z.string(),
  headingPath: z.array(z.string()),
  page: z.nullable(z.number()),
  quote: z.string(),
  spans: z.array(spanSchema),
};

const quoteSchema = z.object(quoteFields);
export const citationSchema = z.object({ ...quoteFields, n: z.number() });

export const claimSchema = z.object({
  text: z.string(),
  citations: z.array(z.number()),
  support: z.number(),
});

const refusalSchema = z.object({
  reason: z.string(),
  message: z.string(),
  nearest: z.array(quoteSchema),
});

const comparisonSchema = z.array(
  z.object({ jurisdiction: z.string(), claims: z.array(claimSchema) }),
);

/** What the widget reads of the body of `POST /v1/answer`; fields that it does not know are left out. */
export const answerSchema = z.object({
  id: z.string(),
  /** A follow-up as it was understood; null where the question stands alone. */
  standaloneQuestion: z.optional(z.nullable(z.string())),
  status: z.enum(["answered", "refused"]),
  answer: z.string(),
  claims: z.array(claimSchema),
  citations: z.array(citationSchema),
  comparison: z.nullable(comparisonSchema),
  refusal: z.nullable(refusalSchema),
  script: z.enum(["hant", "hans"]),
  answerer: z.object({
    kind: z.string(),
    model: z.string(),
    /** A language model that was set up and did not write this answer. */
    insteadOf: z.optional(z.object({ model: z.string() })),
  }),
  index: z.object({ generation: z.string() }),
});

export type Span = z.infer<typeof spanSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Refusal = z.infer<typeof refusalSchema>;
export type Answer = z.infer<typeof answerSchema>;
