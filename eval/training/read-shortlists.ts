import type { LogisticModel } from "../../src/answering/evidence-model.ts";
import { readClosely } from "../../src/answering/read-closely.ts";
import type { Reader } from "../../src/ports/reader.ts";
import { foldText } from "../../src/text/normalise.ts";
import type { LabelledCandidates } from "./evidence-examples.ts";

const PROGRESS_EVERY = 250;

/** Reads each question's likeliest candidates as the product does; labels follow their candidates. */
export async function readShortlists(
  examples: readonly LabelledCandidates[],
  by: { readonly shortlist: LogisticModel; readonly reader: Reader | null },
  onProgress: (message: string) => void,
): Promise<LabelledCandidates[]> {
  const read: LabelledCandidates[] = [];
  for (const { question, candidates, labels } of examples) {
    const labelled = candidates.map((candidate, index) => ({
      ...candidate,
      label: labels[index] ?? 0,
    }));
    const kept = await readClosely(foldText(question.question).trim(), labelled, by);
    read.push({ question, candidates: kept, labels: kept.map(({ label }) => label) });
    if (read.length % PROGRESS_EVERY === 0) onProgress(`read ${read.length} of ${examples.length}`);
  }
  return read;
}
