import { linearScore, type LogisticModel } from "./evidence-model.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";

/** A candidate with its share of the choice: a model's softmax over all candidates. */
export interface SharedCandidate extends SentenceCandidate {
  readonly share: number;
}

/** Shares the choice among candidates; their order stays. */
export function shareChoice(
  candidates: readonly SentenceCandidate[],
  model: LogisticModel,
): SharedCandidate[] {
  const scores = candidates.map(({ features }) => linearScore(model, features));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return candidates.map((candidate, index) => ({
    ...candidate,
    share: (powers[index] ?? 0) / sum,
  }));
}
