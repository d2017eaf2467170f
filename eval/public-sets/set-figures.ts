import { z } from "zod/v4";
import { estimateSchema } from "../metrics/estimate.ts";
import { fileHashSchema } from "../report/hash-files.ts";
import { programRecordSchema } from "../report/program-record.ts";

export const RETRIEVERS = ["BM25", "vectors", "hybrid"] as const;
export type RetrieverRow = (typeof RETRIEVERS)[number];

export const RETRIEVAL_FIGURES = ["Hit@1", "Hit@5", "Hit@10", "MRR", "nDCG@10"] as const;

const retrievalFigures = z.object({
  set: z.string(),
  passageCount: z.number(),
  queryCount: z.number(),
  questions: z.enum(["as they are", "in the other script"]),
  retriever: z.enum(RETRIEVERS),
  figures: z.record(z.enum(RETRIEVAL_FIGURES), estimateSchema),
});

const answerFigures = z.object({
  set: z.string(),
  answerableCount: z.number(),
  unanswerableCount: z.number(),
  /** Share of the unanswerable that were answered. */
  unanswerableAnswered: estimateSchema,
  /** Share of the answerable that were refused. */
  answerableRefused: estimateSchema,
  /** Of the answered answerable ones, the share that quotes the answer. */
  answerQuoted: estimateSchema,
  /** Of the answered answerable ones, the share that cites exactly a sentence that holds the answer. */
  exactSentence: estimateSchema,
  /** Of the answered answerable ones, the share that quotes the whole evidence. */
  evidenceFound: estimateSchema,
  /** How well the decision score tells answerable from unanswerable. */
  areaUnderRoc: estimateSchema,
  /** The same where the question alone does not tell: among questions that look equally answerable. */
  areaUnderRocAlike: estimateSchema,
  /** What the question alone tells. */
  areaUnderRocQuestionOnly: estimateSchema,
});

/** One line of the retrieval table. */
export type RetrievalFigures = Readonly<z.infer<typeof retrievalFigures>>;

/** What was answered and refused of one set; a figure is null where the set does not allow it. */
export type AnswerFigures = Readonly<z.infer<typeof answerFigures>>;

const setFiguresSchema = z.object({
  retrieval: z.array(retrievalFigures),
  answers: z.array(answerFigures),
  /** Sets that are not on this machine. */
  skipped: z.array(z.string()),
});

/** What was measured on public sets. */
export type SetFigures = Readonly<z.infer<typeof setFiguresSchema>>;

/** What `eval sets --json` writes, and the report of a run takes in. */
export const setsFileSchema = setFiguresSchema.extend({
  format: z.literal(1),
  record: programRecordSchema.extend({ data: z.array(fileHashSchema) }),
});

export type SetsFile = Readonly<z.infer<typeof setsFileSchema>>;

/** What one set adds. */
export type Measured = Partial<Pick<SetFigures, "retrieval" | "answers">>;
