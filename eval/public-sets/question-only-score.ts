import { foldText } from "../../src/text/normalise.ts";
import { tokenise } from "../../src/text/tokens.ts";

interface LabelledText {
  readonly question: string;
  readonly answerable: boolean;
}

/**
 * What a question alone gives away: the log-odds that it is answerable, by naive Bayes over its tokens with
 * add-one smoothing (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, 13.2).
 */
export function createQuestionOnlyScore(
  training: readonly LabelledText[],
): (question: string) => number {
  const counts = { yes: new Map<string, number>(), no: new Map<string, number>() };
  const totals = { yes: 0, no: 0 };
  for (const { question, answerable } of training) {
    const side = answerable ? "yes" : "no";
    for (const token of tokenise(foldText(question))) {
      counts[side].set(token, (counts[side].get(token) ?? 0) + 1);
      totals[side]++;
    }
  }
  const vocabulary = new Set([...counts.yes.keys(), ...counts.no.keys()]).size + 1;
  const logShare = (side: "yes" | "no", token: string): number =>
    Math.log(((counts[side].get(token) ?? 0) + 1) / (totals[side] + vocabulary));
  return (question) =>
    tokenise(foldText(question)).reduce(
      (sum, token) => sum + logShare("yes", token) - logShare("no", token),
      0,
    );
}
