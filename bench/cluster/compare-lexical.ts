import type { PassageIndex } from "../../src/ports/passage-index.ts";
import type { BenchQuestion } from "./bench-questions.ts";

/** How many hits of each question are compared. */
const COMPARED = 20;

export interface LexicalComparison {
  /** Of a score, over all places. */
  readonly largestRelativeDifference: number;
  /** Places at which the stores have different passages. */
  readonly placesThatDiffer: number;
  readonly places: number;
}

/** Holds what both stores find for every question against each other, place by place. */
export async function compareLexical(
  indexes: {
    readonly folder: PassageIndex;
    readonly cluster: PassageIndex;
    readonly generation: string;
  },
  questions: readonly BenchQuestion[],
): Promise<LexicalComparison> {
  const { folder, cluster, generation } = indexes;
  const found = { largestRelativeDifference: 0, placesThatDiffer: 0, places: 0 };
  for (const { tokens } of questions) {
    const search = { filter: {}, k: COMPARED };
    const [ours, theirs] = await Promise.all([
      folder.searchLexical(generation, tokens, search),
      cluster.searchLexical(generation, tokens, search),
    ]);
    ours.forEach(({ score, passageId }, at) => {
      const difference = Math.abs(score - (theirs[at]?.score ?? 0)) / Math.max(1, score);
      found.largestRelativeDifference = Math.max(found.largestRelativeDifference, difference);
      if (passageId !== theirs[at]?.passageId) found.placesThatDiffer++;
    });
    found.places += Math.max(ours.length, theirs.length);
    found.placesThatDiffer += Math.max(0, theirs.length - ours.length);
  }
  return found;
}
