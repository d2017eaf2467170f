import { z } from "zod/v4";
import { estimateSchema } from "../metrics/estimate.ts";
import { fileHashSchema } from "../report/hash-files.ts";
import { programRecordSchema } from "../report/program-record.ts";

const expected = z.enum(["grounded", "ungrounded"]);

const figures = z.object({
  count: z.number(),
  balancedAccuracy: estimateSchema,
  recall: estimateSchema,
  falseAlarmRate: estimateSchema,
  byType: z
    .array(
      z.object({ type: z.string(), expected, count: z.number(), flaggedShare: estimateSchema }),
    )
    .readonly(),
});

const wrongPair = z.object({
  pair: z.object({
    id: z.string(),
    type: z.string(),
    expected,
    claim: z.string(),
    quote: z.string(),
    change: z.string(),
    source: z.object({ documentId: z.string(), locator: z.string() }),
    split: z.enum(["dev", "test"]),
  }),
  reasons: z.array(z.string()).readonly(),
});

const setSchema = z.object({
  set: z.string(),
  detectors: z
    .array(
      z.object({
        detector: z.string(),
        threshold: z.number().nullable(),
        dev: figures,
        test: figures,
      }),
    )
    .readonly(),
  /** The pairs that the guard judged wrongly. */
  wrong: z.array(wrongPair).readonly(),
});

/** What `eval guard` writes, and the report of a run takes in. */
export const guardFileSchema = z.object({
  format: z.literal(1),
  record: programRecordSchema.extend({ data: z.array(fileHashSchema).readonly() }),
  sets: z.array(setSchema).readonly(),
  /** What is not on this machine. */
  skipped: z.array(z.string()).readonly(),
  /** Mean milliseconds of the guard for one pair, by set. */
  timings: z.record(z.string(), z.number()),
});

export type GuardFile = Readonly<z.infer<typeof guardFileSchema>>;
export type GuardSetFigures = GuardFile["sets"][number];
