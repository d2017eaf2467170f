import { z } from "zod/v4";
import { claimJudgementSchema } from "../judge/claim-judgement.ts";
import { OUTCOMES } from "../scoring/case-score.ts";
import { readMeasuredFile } from "../report/read-measured-file.ts";

const span = z.object({ start: z.number(), end: z.number() });

const scoreSchema = z.object({
  outcome: z.enum(OUTCOMES),
  facts: z.array(
    z.object({
      alternatives: z.array(z.string()),
      told: z.string().nullable(),
      where: z.enum(["answer", "quote"]).nullable(),
    }),
  ),
  evidence: z.array(
    z.object({
      documentId: z.string(),
      locator: z.string(),
      quote: z.string(),
      spans: z.array(span),
      coverage: z.number(),
      isCited: z.boolean(),
    }),
  ),
  citations: z.array(
    z.object({
      n: z.number(),
      relevance: z.enum(["evidence", "fact"]).nullable(),
      isVerbatim: z.boolean(),
    }),
  ),
  claims: z.array(
    z.object({
      isCited: z.boolean(),
      isSupported: z.boolean(),
      // reports from before there was a judge lack it
      judged: claimJudgementSchema.nullable().default(null),
    }),
  ),
  nearestVerbatim: z.array(z.boolean()),
  evidenceRank: z.number().nullable(),
});

const reportSchema = z.object({
  format: z.literal(1),
  record: z.object({
    version: z.string(),
    corpusSha256: z.string(),
    indexGeneration: z.string(),
    codeSha256: z.string().nullable(),
  }),
  cases: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      kind: z.string(),
      answerable: z.boolean(),
      score: scoreSchema,
    }),
  ),
});

/** What of a report is compared. */
export type ComparedReport = z.infer<typeof reportSchema>;

/** Reads a file that a run wrote with `--json`; rejects with EvalError for anything else. */
export function readReport(file: string): Promise<ComparedReport> {
  return readMeasuredFile(file, reportSchema, "");
}
