import type { LogisticModel } from "../../src/answering/evidence-model.ts";
import { readClosely } from "../../src/answering/read-closely.ts";
import type { Progress } from "../../src/cli/progress.ts";
import type { Reader } from "../../src/ports/reader.ts";
import { foldText } from "../../src/text/normalise.ts";
import type { LabelledCandidates } from "./evidence-examples.ts";

/** Reads each question's likeliest candidates as the product does; labels follow their candidates. */
export async function readShortlists(
  examples: readonly LabelledCandidates[],
  by: { readonly shortlist: LogisticModel; readonly reader: Reader | null },
  progress: Progress,
): Promise<LabelledCandidates[]> {
  const read: LabelledCandidates[] = [];
  for (const { question, candidates, labels } of examples) {
    const labelled = candidates.map((candidate, index) => ({
      ...candidate,
      label: labels[index] ?? 0,
    }));
    const kept = await readClosely(foldText(question.question).trim(), labelled, by);
    read.push({ question, candidates: kept, labels: kept.map(({ label }) => label) });
    progress.update({ stage: "Reading", done: read.length, total: examples.length });
  }
  return read;
}
