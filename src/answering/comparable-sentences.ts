import type { Jurisdiction } from "../domain/document.ts";
import type { QuestionTerm } from "../retrieval/question-terms.ts";
import { foldText } from "../text/normalise.ts";
import { isOwnStatement } from "./own-statements.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";
import { findTerms, heldShare } from "./term-membership.ts";

/** Share of the question's words, weighed with and without their rarity, that a sentence in a cell has at least. */
const MIN_ASPECT = 0.15;
/** Share of the best one's at which a sentence fits about as well. */
const AS_WELL = 0.7;

/**
 * The sentences that may stand in a comparison's cell: those that hold about as much of what is compared as the best
 * one does and, where there are such, those that speak of the jurisdiction itself and report nobody else.
 */
export function comparableSentences(
  candidates: readonly SentenceCandidate[],
  compared: {
    readonly aspect: readonly QuestionTerm[];
    readonly jurisdiction: Jurisdiction;
    readonly question: string;
  },
): SentenceCandidate[] {
  const { aspect, jurisdiction, question } = compared;
  const fitting = fittingSentences(candidates, aspect);
  const own = fitting.filter((candidate) => isOwnStatement(candidate, jurisdiction, question));
  return own.length > 0 ? own : fitting;
}

/** The sentences that hold about as much of what is compared as the best one does. */
export function fittingSentences(
  candidates: readonly SentenceCandidate[],
  aspect: readonly QuestionTerm[],
): SentenceCandidate[] {
  const shares = candidates.map((candidate) => ({
    candidate,
    share: (aspectShare(candidate, aspect) + candidate.features.contextCoverage) / 2,
  }));
  const least = Math.max(MIN_ASPECT, AS_WELL * Math.max(0, ...shares.map(({ share }) => share)));
  return shares.flatMap(({ candidate, share }) => (share >= least ? [candidate] : []));
}

/** Share of what is compared, by weight, that a sentence holds with its heading, 0 to 1; 1 where nothing is known of it. */
export function aspectShare(candidate: SentenceCandidate, aspect: readonly QuestionTerm[]): number {
  const weights = aspect.map(({ weight }) => weight);
  return heldShare(weights, findTerms(aspect, withHeading(candidate)));
}

/** A sentence under the words that head it, folded. A footnote's stem is the sentence that it explains, and no heading. */
export function withHeading({
  evidence,
  folded,
}: Pick<SentenceCandidate, "evidence" | "folded">): string {
  const { headingPath, stemText, kind } = evidence.passage;
  const heads = [headingPath.at(-1) ?? "", kind === "footnote" ? "" : stemText];
  return `${foldText(heads.join("\n"))}\n${folded}`;
}
