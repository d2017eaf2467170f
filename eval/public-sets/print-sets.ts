import type { Estimate } from "../metrics/estimate.ts";
import { estimateText } from "../report/format-figures.ts";
import { textTable } from "../report/text-table.ts";
import {
  RETRIEVAL_FIGURES,
  type AnswerFigures,
  type RetrievalFigures,
  type SetFigures,
} from "./set-figures.ts";

/** What is told of a set whose questions were answered. */
export const ANSWER_ROWS: readonly {
  readonly title: string;
  readonly estimate: (figures: AnswerFigures) => Estimate;
}[] = [
  { title: "unanswerable answered", estimate: (one) => one.unanswerableAnswered },
  { title: "answerable refused", estimate: (one) => one.answerableRefused },
  { title: "answer quoted, of answered", estimate: (one) => one.answerQuoted },
  { title: "exact evidence sentence, of answered", estimate: (one) => one.exactSentence },
  { title: "whole evidence quoted, of answered", estimate: (one) => one.evidenceFound },
  { title: "area under ROC of the decision score", estimate: (one) => one.areaUnderRoc },
  { title: "the same among alike questions", estimate: (one) => one.areaUnderRocAlike },
  {
    title: "area under ROC of the question alone",
    estimate: (one) => one.areaUnderRocQuestionOnly,
  },
];

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
    ...ANSWER_ROWS.map(({ title, estimate }) => [title, estimateText(estimate(figures))]),
  ]);
}
