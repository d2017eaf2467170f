import { MIN_EVIDENCE_COVERAGE } from "../scoring/score-case.ts";
import { isHandledRight } from "../scoring/case-score.ts";
import { percentText } from "./format-figures.ts";
import type { ReportedCase } from "./reported-case.ts";

/** Why a case counts as it does, in sentences for an auditor. */
export function explainCase(one: ReportedCase): string[] {
  const { answerable, answer, score } = one;
  if (!answerable) return [explainUnanswerable(one)];
  if (answer.status === "refused") {
    return [
      `The documents answer the question, but it was refused (${answer.refusal.reason}).`,
      whereFound(one),
    ];
  }
  const missing = score.facts.filter(({ told }) => told === null);
  const uncited = score.evidence.filter(({ isCited }) => !isCited);
  return [
    isHandledRight(score)
      ? "Every fact is told and every evidence quote is cited."
      : "Counts as wrong: facts and evidence must both be complete.",
    ...missing.map(({ alternatives }) => `Not told: ${alternatives.join(" | ")}.`),
    ...uncited.map(
      ({ locator, coverage }) =>
        `The evidence at ${locator} is cited to ${percentText(coverage)} (${percentText(MIN_EVIDENCE_COVERAGE)} needed).`,
    ),
    ...(uncited.length === 0 ? [] : [whereFound(one)]),
  ];
}

function explainUnanswerable({ answer, note }: ReportedCase): string {
  return answer.status === "refused"
    ? `The documents do not answer the question, and it was refused (${answer.refusal.reason}).`
    : `The documents do not answer the question (${note}), but it was answered.`;
}

function whereFound({ score }: ReportedCase): string {
  return score.evidenceRank === null
    ? "No search result holds an evidence quote."
    : `Search result ${score.evidenceRank} holds an evidence quote.`;
}
