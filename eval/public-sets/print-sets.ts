import { estimateText } from "../report/format-figures.ts";
import { textTable } from "../report/text-table.ts";
import type { AnswerFigures } from "./measure-answers.ts";
import { RETRIEVAL_FIGURES, type RetrievalFigures } from "./measure-retrieval.ts";
import type { SetFigures } from "./set-figures.ts";

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
    ["unanswerable answered", estimateText(figures.unanswerableAnswered)],
    ["answerable refused", estimateText(figures.answerableRefused)],
    ["answer quoted, of answered", estimateText(figures.answerQuoted)],
    ["exact evidence sentence, of answered", estimateText(figures.exactSentence)],
    ["whole evidence quoted, of answered", estimateText(figures.evidenceFound)],
    ["area under ROC of the decision score", estimateText(figures.areaUnderRoc)],
    ["the same among alike questions", estimateText(figures.areaUnderRocAlike)],
    ["area under ROC of the question alone", estimateText(figures.areaUnderRocQuestionOnly)],
  ]);
}
