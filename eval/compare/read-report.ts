import { readFile } from "node:fs/promises";
import { z } from "zod/v4";
import { OUTCOMES } from "../scoring/case-score.ts";
import { EvalError } from "../suite/eval-error.ts";

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
  claims: z.array(z.object({ isCited: z.boolean(), isSupported: z.boolean() })),
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

/** Reads a file that `--json` wrote; rejects with EvalError for anything else. */
export async function readReport(file: string): Promise<ComparedReport> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new EvalError(`Cannot read ${file}: ${String(cause)}`);
  });
  const parsed = reportSchema.safeParse(jsonOrNull(text));
  if (parsed.success) return parsed.data;
  throw new EvalError(
    `${file} is no report of this suite; make one with: npm run eval -- --json ${file}`,
  );
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // the schema then says that it is no report
  }
}
