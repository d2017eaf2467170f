import type { LogisticModel } from "../../src/answering/evidence-model.ts";
import { readClosely } from "../../src/answering/read-closely.ts";
import type { Progress } from "../../src/cli/progress.ts";
import type { Reader } from "../../src/ports/reader.ts";
import type { LabelledCandidates } from "./evidence-examples.ts";

/** Reads each question's likeliest candidates as the product does; labels follow their candidates. */
export async function readShortlists(
  examples: readonly LabelledCandidates[],
  by: { readonly shortlist: LogisticModel; readonly reader: Reader | null },
  progress: Progress,
): Promise<LabelledCandidates[]> {
  const read: LabelledCandidates[] = [];
  for (const { question, reading, candidates, labels } of examples) {
    const labelled = candidates.map((candidate, index) => ({
      ...candidate,
      label: labels[index] ?? 0,
    }));
    const kept = await readClosely(reading, labelled, by);
    read.push({ question, reading, candidates: kept, labels: kept.map(({ label }) => label) });
    progress.update({ stage: "Reading", done: read.length, total: examples.length });
  }
  return read;
}
