import type { Estimate } from "../metrics/estimate.ts";
import { decimalsText, estimateText } from "../report/format-figures.ts";
import { textTable } from "../report/text-table.ts";
import {
  RETRIEVAL_FIGURES,
  type AnswerFigures,
  type RetrievalFigures,
  type SetFigures,
} from "./set-figures.ts";

interface AnswerRow {
  readonly title: string;
  /** A share is told in percent, an area in decimals. */
  readonly kind: "share" | "area";
  readonly estimate: (figures: AnswerFigures) => Estimate;
}

/** What is told of a set whose questions were answered. */
export const ANSWER_ROWS: readonly AnswerRow[] = [
  share("unanswerable answered", (one) => one.unanswerableAnswered),
  share("answerable refused", (one) => one.answerableRefused),
  share("answer quoted, of answered", (one) => one.answerQuoted),
  share("exact evidence sentence, of answered", (one) => one.exactSentence),
  share("whole evidence quoted, of answered", (one) => one.evidenceFound),
  area("area under ROC of the decision score", (one) => one.areaUnderRoc),
  area("the same among alike questions", (one) => one.areaUnderRocAlike),
  area("area under ROC of the question alone", (one) => one.areaUnderRocQuestionOnly),
];

function share(title: string, estimate: AnswerRow["estimate"]): AnswerRow {
  return { title, kind: "share", estimate };
}

function area(title: string, estimate: AnswerRow["estimate"]): AnswerRow {
  return { title, kind: "area", estimate };
}

/** The figures on public sets as text for a terminal. */
export function setsText({ retrieval, answers, skipped }: SetFigures): string {
  return [
    ...(retrieval.length === 0 ? [] : [retrievalTable(retrieval)]),
    ...answers.map(answerTable),
    ...skipped.map((reason) => `SKIPPED ${reason}`),
  ].join("\n\n");
}

function retrievalTable(rows: readonly RetrievalFigures[]): string {
  return textTable([
    ["set", "passages", "questions", "", "retriever", ...RETRIEVAL_FIGURES],
    ...rows.map(({ set, passageCount, queryCount, questions, retriever, figures }) => [
      set,
      String(passageCount),
      String(queryCount),
      questions,
      retriever,
      ...RETRIEVAL_FIGURES.map((name) => estimateText(figures[name])),
    ]),
  ]);
}

function answerTable(figures: AnswerFigures): string {
  return textTable([
    [figures.set, `${figures.answerableCount} answerable, ${figures.unanswerableCount} not`],
    ...ANSWER_ROWS.filter(({ estimate }) => estimate(figures).value !== null).map(
      ({ title, kind, estimate }) => [
        title,
        kind === "share" ? estimateText(estimate(figures)) : decimalsText(estimate(figures)),
      ],
    ),
  ]);
}
