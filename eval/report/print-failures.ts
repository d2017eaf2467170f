import { isHandledRight } from "../scoring/case-score.ts";
import type { ReportedCase } from "./reported-case.ts";

/** Every case that was not handled right, with what was expected and what came. */
export function failuresText(results: readonly ReportedCase[]): string {
  return results
    .filter(({ score }) => !isHandledRight(score))
    .map(failureText)
    .join("\n\n");
}

function failureText(result: ReportedCase): string {
  const { id, kind, script, question, score } = result;
  return [
    `${id} ${score.outcome} (${kind}, ${script})`,
    `  question   ${question}`,
    ...expectations(result),
    ...replies(result),
  ].join("\n");
}

function expectations({ score }: ReportedCase): string[] {
  return [
    ...score.facts.map(
      ({ alternatives, told }) =>
        `  fact ${told === null ? "MISSING" : "told   "} ${alternatives.join(" | ")}`,
    ),
    ...score.evidence.map(
      ({ locator, quote, coverage }) =>
        `  evidence ${(coverage * 100).toFixed(0)} % ${locator}: ${quote}`,
    ),
    ...(score.evidence.length === 0
      ? []
      : [`  evidence among results: rank ${score.evidenceRank ?? "none"}`]),
  ];
}

function replies({ answer, score }: ReportedCase): string[] {
  if (answer.status === "refused") {
    const { reason, nearest } = answer.refusal;
    return [
      `  refused    ${reason}`,
      ...nearest.map((one) => `  nearest ${one.score.toFixed(2)} ${one.locator}: ${one.quote}`),
    ];
  }
  return [
    `  answered   ${answer.answer.replaceAll("\n", "\n             ")}`,
    ...answer.citations.map(
      (citation, index) =>
        `  [${citation.n}] ${score.citations[index]?.relevance ?? "irrelevant"} ${citation.locator}: ${citation.quote}`,
    ),
  ];
}
