import { createAssistant } from "../../src/answering/create-assistant.ts";
import type { AnsweringResources } from "../../src/app/load-resources.ts";
import type { PublicAnswer } from "../../src/domain/public-answer.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import { areaUnderRoc } from "../metrics/area-under-roc.ts";
import { bootstrap } from "../metrics/bootstrap.ts";
import { NO_ESTIMATE, type Estimate } from "../metrics/estimate.ts";
import { bootstrapRatio, createResamples } from "../metrics/bootstrap-ratio.ts";
import { stratifiedAreaUnderRoc } from "../metrics/stratified-area-under-roc.ts";
import type { Contribution } from "../metrics/ratio-metric.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import type { Progress } from "../../src/cli/progress.ts";
import { foldForMatching, holdsFolded } from "../scoring/fold-for-matching.ts";
import type { AnswerQuestion, AnswerSet } from "./answer-set.ts";
import { createQuestionOnlyScore } from "./question-only-score.ts";
import type { AnswerFigures } from "./set-figures.ts";

export interface AnswerDependencies extends AnsweringResources {
  readonly index: PassageIndex;
  readonly embedder: Embedder;
  readonly progress: Progress;
  readonly seed: string;
}

interface Reply extends AnswerQuestion {
  readonly answer: PublicAnswer;
  readonly questionOnly: number;
}

/** Questions of about the same question-only score are compared with one another: fifths. */
const STRATA = 5;

/** Asks the product every question of a set over the set's own index. */
export async function measureAnswers(
  set: AnswerSet,
  dependencies: AnswerDependencies,
): Promise<AnswerFigures> {
  const { progress, seed } = dependencies;
  const assistant = createAssistant({
    ...dependencies,
    clock: performanceClock,
    newId: () => "eval",
    onUndecided: (cause) => {
      throw cause;
    },
  });
  const questionOnly = createQuestionOnlyScore(set.training);
  const replies: Reply[] = [];
  for (const one of set.questions) {
    const filter = one.documentIds === null ? {} : { documentIds: one.documentIds };
    const answer = await assistant.answer({
      question: one.question,
      history: [],
      script: "auto",
      filter,
    });
    replies.push({ ...one, answer, questionOnly: questionOnly(one.question) });
    progress.update({ stage: set.name, done: replies.length, total: set.questions.length });
  }
  return figuresOf(set, replies, seed);
}

function figuresOf(set: AnswerSet, replies: readonly Reply[], seed: string): AnswerFigures {
  const resamples = createResamples(replies.length, seed);
  const share = (counts: (one: Reply) => boolean, holds: (one: Reply) => boolean): Estimate =>
    bootstrapRatio(
      replies.map((one): Contribution => ({
        numerator: counts(one) && holds(one) ? 1 : 0,
        denominator: counts(one) ? 1 : 0,
      })),
      resamples,
    );
  const isAnswered = ({ answer }: Reply): boolean => answer.status === "answered";
  const isRightlyAnswered = (one: Reply): boolean => one.answerable && isAnswered(one);
  const texts = new Map(set.passages.map(({ id, text }) => [id, text]));
  const labels = replies.map(({ answer, answerable, questionOnly }) => ({
    score: answer.evidence,
    isPositive: answerable,
    questionOnly,
  }));
  const hasTraining = set.training.length > 0;
  return {
    set: set.name,
    answerableCount: replies.filter(({ answerable }) => answerable).length,
    unanswerableCount: replies.filter(({ answerable }) => !answerable).length,
    unanswerableAnswered: share(({ answerable }) => !answerable, isAnswered),
    answerableRefused: share(
      ({ answerable }) => answerable,
      (one) => !isAnswered(one),
    ),
    answerQuoted: share((one) => isRightlyAnswered(one) && one.answers.length > 0, quotesAnswer),
    exactSentence: share(
      (one) => isRightlyAnswered(one) && one.answers.length > 0,
      (one) => citesSentence(one, texts),
    ),
    evidenceFound: share(
      (one) => isRightlyAnswered(one) && one.evidence.length > 0,
      quotesEvidence,
    ),
    areaUnderRoc: bootstrap(labels, areaUnderRoc, seed),
    areaUnderRocAlike: hasTraining
      ? bootstrap(
          labels,
          (drawn) => stratifiedAreaUnderRoc(drawn, (one) => one.questionOnly, STRATA),
          seed,
        )
      : NO_ESTIMATE,
    areaUnderRocQuestionOnly: hasTraining
      ? bootstrap(
          labels.map((one) => ({ ...one, score: one.questionOnly })),
          areaUnderRoc,
          seed,
        )
      : NO_ESTIMATE,
  };
}

function quotesAnswer({ answer, answers }: Reply): boolean {
  return answer.citations.some(({ quote }) => holdsAny(quote, answers));
}

function quotesEvidence({ answer, evidence }: Reply): boolean {
  const quotes = answer.citations.map(({ quote }) => foldForMatching(quote)).join("");
  return evidence.every((part) => quotes.includes(foldForMatching(part)));
}

/** Whether a citation is, to the character, a sentence of its passage that holds the answer. */
function citesSentence({ answer, answers }: Reply, texts: ReadonlyMap<string, string>): boolean {
  return answer.citations.some(({ documentId, quote }) => {
    const text = texts.get(documentId) ?? "";
    const sentences = splitSentences(text).map((range) => sliceSpan(text, range));
    return sentences.includes(quote) && holdsAny(quote, answers);
  });
}

function holdsAny(text: string, parts: readonly string[]): boolean {
  const folded = foldForMatching(text);
  return parts.some((part) => holdsFolded(folded, foldForMatching(part)));
}
