import type { RetrievedEvidence } from "../retrieval/create-retriever.ts";
import type { QuestionTerm } from "../retrieval/question-terms.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";
import { findTerms } from "./term-membership.ts";

/** A word that tells at least this much names what a question is about. */
const MIN_TOPIC_WEIGHT = 0.6;

/**
 * How much of the words that name the question's topic each passage has in one sentence, by weight; 1 is one word
 * as rare as can be. On dev the questions off topic reach 0.83, but for one (2.0) that names a city of the documents.
 */
export function topicWeights(
  terms: readonly QuestionTerm[],
  candidates: readonly SentenceCandidate[],
): ReadonlyMap<RetrievedEvidence, number> {
  const topic = terms.filter(({ weight }) => weight >= MIN_TOPIC_WEIGHT);
  const held = new Map<RetrievedEvidence, number>();
  for (const { evidence, folded } of candidates) {
    const found = findTerms(topic, folded);
    const weight = topic.reduce((sum, term, index) => sum + term.weight * (found[index] ?? 0), 0);
    held.set(evidence, Math.max(weight, held.get(evidence) ?? 0));
  }
  return held;
}

/** A passage is on the topic when it has this share of what the best one has. */
const ON_TOPIC_SHARE = 0.5;

/** Passages in their order, those on the question's topic first. */
export function topicFirst(weights: ReadonlyMap<RetrievedEvidence, number>): RetrievedEvidence[] {
  const least = ON_TOPIC_SHARE * Math.max(0, ...weights.values());
  const passages = [...weights.keys()];
  const isOnTopic = (passage: RetrievedEvidence): boolean => (weights.get(passage) ?? 0) >= least;
  return [...passages.filter(isOnTopic), ...passages.filter((passage) => !isOnTopic(passage))];
}
