import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";

const reviewLine = z.strictObject({
  id: z.string().min(1),
  /** Whether claim, quote and label fit; a wrong one was mended in the generator and must not come back. */
  verdict: z.enum(["right", "wrong"]),
  note: z.string(),
});

export type PairReview = Readonly<z.infer<typeof reviewLine>>;

/** The pairs that were read by hand, as stored beside this file. */
export async function readReviews(): Promise<PairReview[]> {
  const text = await readFile(path.join(import.meta.dirname, "reviewed.jsonl"), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => reviewLine.parse(JSON.parse(line)));
}
