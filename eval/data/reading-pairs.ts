import { z } from "zod/v4";
import { readSharedLines } from "./shared-lines.ts";

const passageLine = z.object({
  id: z.string(),
  title: z.string(),
  heading: z.string(),
  jurisdiction: z.enum(["HK", "TW", "CN"]).nullable(),
  text: z.string(),
  /** Where the passage is from: "tw-laws", "DRCD" and so on. */
  source: z.string(),
});

const pairLine = z.object({
  id: z.string(),
  passageId: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  /** Verbatim parts of the passage; empty where it does not answer. */
  evidence: z.array(z.string()),
  answer: z.string().optional(),
});

export type ReadingPassage = Readonly<z.infer<typeof passageLine>>;

/** Passages, and questions written by reading them. */
export interface ReadingPairs {
  readonly passages: readonly ReadingPassage[];
  readonly pairs: readonly Readonly<z.infer<typeof pairLine>>[];
}

export async function readReadingPairs(): Promise<ReadingPairs> {
  const [passages, pairs] = await Promise.all([
    readSharedLines("reading-pairs/passages.jsonl", passageLine),
    readSharedLines("reading-pairs/pairs.jsonl", pairLine),
  ]);
  return { passages, pairs };
}
