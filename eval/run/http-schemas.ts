import { z } from "zod/v4";
import { DOCUMENT_STATUSES, JURISDICTIONS, META_DEFAULTS } from "../../src/domain/document.ts";

const spans = z.array(z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }));
const jurisdiction = z.enum(JURISDICTIONS).nullable();
const status = z.enum(DOCUMENT_STATUSES);
const day = z.iso.date().nullable();

const quote = z.object({
  documentId: z.string(),
  title: z.string(),
  issuer: z.string(),
  jurisdiction,
  issuedOn: day,
  effectiveOn: day,
  status,
  locator: z.string(),
  headingPath: z.array(z.string()),
  page: z.int().nullable(),
  quote: z.string(),
  spans,
});

const claim = z.object({
  text: z.string(),
  citations: z.array(z.int()),
  support: z.number().min(0).max(1),
});

const common = z.object({
  id: z.string(),
  question: z.string(),
  standaloneQuestion: z.string().nullable().default(null),
  answer: z.string(),
  script: z.enum(["hant", "hans"]),
  evidence: z.number().min(0).max(1),
  answerer: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("extractive"),
      model: z.string(),
      insteadOf: z
        .object({
          model: z.string(),
          reason: z.enum(["unavailable", "timeout", "unreadable", "unsupported"]),
        })
        .optional(),
    }),
    z.object({
      kind: z.literal("generated"),
      model: z.string(),
      promptsSha256: z.string().default(""),
    }),
  ]),
  index: z.object({ generation: z.string(), corpusSha256: z.string() }),
  timings: z.object({
    retrieveMs: z.number(),
    answerMs: z.number(),
    guardMs: z.number(),
    totalMs: z.number(),
  }),
});

/** The body of `POST /v1/answer`; fields that are not known here are dropped. */
export const answerBody = z.discriminatedUnion("status", [
  common.extend({
    status: z.literal("answered"),
    claims: z.array(claim),
    citations: z.array(quote.extend({ n: z.int() })),
    comparison: z
      .array(z.object({ jurisdiction: z.enum(JURISDICTIONS), claims: z.array(claim) }))
      .nullable(),
    refusal: z.null(),
  }),
  common.extend({
    status: z.literal("refused"),
    claims: z.tuple([]),
    citations: z.tuple([]),
    comparison: z.null(),
    refusal: z.object({
      reason: z.enum([
        "out-of-scope",
        "not-in-documents",
        "weak-evidence",
        "unsupported-claims",
        "false-premise",
      ]),
      message: z.string(),
      nearest: z.array(quote.extend({ score: z.number() })),
    }),
  }),
]);

/** The body of `POST /v1/search`. */
export const searchBody = z.object({
  results: z.array(
    quote.extend({
      score: z.number(),
      trace: z.array(
        z.object({
          retriever: z.enum(["lexical", "dense", "locator"]),
          rank: z.int().nullable(),
          rawScore: z.number().nullable(),
          contribution: z.number(),
        }),
      ),
    }),
  ),
});

const documentMeta = z.object({
  id: z.string(),
  title: z.string(),
  issuer: z.string(),
  jurisdiction,
  language: z.string(),
  issuedOn: day,
  effectiveOn: day,
  status,
  kind: z.enum(["policy-statement", "report", "statute", "circular", "text"]),
  sourceSha256: z.string(),
  // older versions of the API name no collections and no versions
  collections: z.array(z.string()).default([...META_DEFAULTS.collections]),
  version: z.int().default(META_DEFAULTS.version),
  supersedes: z.string().nullable().default(META_DEFAULTS.supersedes),
  supersededOn: day.default(META_DEFAULTS.supersededOn),
});

/** The body of `GET /v1/documents`. */
export const documentsBody = z.object({ documents: z.array(documentMeta) });

/** The body of `GET /v1/documents/:id`. */
export const documentBody = documentMeta.extend({ text: z.string() });
