import { z } from "zod/v4";

const latencies = z.object({ p50Ms: z.number(), p95Ms: z.number() });

/** What one process found at one size; sent over the process boundary. */
export const scaleResult = z.object({
  passageCount: z.int(),
  documentCount: z.int(),
  sentenceCount: z.int(),
  loadMs: z.number(),
  /** Resident memory before anything was loaded, after the index was, after all questions, and at most. */
  rssMb: z.object({ before: z.number(), loaded: z.number(), asked: z.number(), peak: z.number() }),
  diskMb: z.number(),
  /** By part and filter, one entry a repetition. */
  latencies: z.record(z.string(), z.array(latencies)),
  /** Mean recall@10 of the index's dense search against exact search, by filter. */
  recall: z.record(z.string(), z.number()),
});

export type ScaleResult = Readonly<z.infer<typeof scaleResult>>;
export type Latencies = Readonly<z.infer<typeof latencies>>;

/** What building an index of one size took; sent over the process boundary. */
export const buildResult = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("kept") }),
  z.object({
    kind: z.literal("built"),
    totalMs: z.number(),
    sealMs: z.number(),
    block: z.object({ wallMs: z.number(), cpuMs: z.number() }),
  }),
]);

export type BuildResult = Readonly<z.infer<typeof buildResult>>;
