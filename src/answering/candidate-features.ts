import { jurisdictionFit, structureFit } from "../retrieval/named-scope.ts";
import { answerSign, type AnswerSign } from "./answer-signs.ts";
import type { EvidenceFeatures } from "./evidence-model.ts";
import { longestCommonRun } from "./longest-common-run.ts";
import { nameFeatures } from "./name-features.ts";
import { negationFeatures } from "./negation-features.ts";
import { conflictingQuantity } from "./question-conflicts.ts";
import type { ReadPassage, ReadSentence } from "./read-passage.ts";
import type { ReadQuestion } from "./read-question.ts";
import { signFeatures } from "./sign-features.ts";
import { heldShare, missingWeights, unite, type TermMembership } from "./term-membership.ts";

/**
 * Scales of three features, which reach 1 at so many UTF-16 code units in common, code units of the sentence,
 * and units of term weight. The fitted weights hold for these: fit again after a change.
 */
const FULL_COMMON_RUN_CHARS = 12;
const FULL_SENTENCE_CHARS = 120;
const FULL_QUESTION_WEIGHT = 20;

/** What tells whether the passage's sentence answers, but for the reader's verdict, which is 0. */
export function candidateFeatures(
  question: ReadQuestion,
  passage: ReadPassage,
  sentence: ReadSentence,
): EvidenceFeatures {
  const { weights } = question;
  const own = sentence.held;
  return {
    coverage: heldShare(weights, own),
    contextCoverage: heldShare(weights, unite([own, passage.heldByContext])),
    passageCoverage: heldShare(weights, passage.held),
    ...missingFeatures(weights, passage.held),
    ...sentenceFeatures(question, passage, sentence),
    ...passageFeatures(question, passage),
    reader: 0,
  };
}

function missingFeatures(weights: readonly number[], held: TermMembership) {
  const [first = 0, second = 0, third = 0] = missingWeights(weights, held);
  return { topMissing: first, meanMissing: (first + second + third) / 3 };
}

function sentenceFeatures(
  question: ReadQuestion,
  passage: ReadPassage,
  { folded, similarity }: ReadSentence,
) {
  const sign = signOf(question, passage, folded);
  return {
    similarity,
    commonRun: Math.min(1, longestCommonRun(question.reading, folded) / FULL_COMMON_RUN_CHARS),
    ...signFeatures(question.kind, sign),
    conflictingQuantity: conflictingQuantity(question.folded, folded),
    ...negationFeatures(question.reading, folded),
    ...nameFeatures(question.reading, folded),
    length: Math.min(1, folded.length / FULL_SENTENCE_CHARS),
  };
}

/** Where a term's definition is asked for, only what defines that term is a sign of it. */
function signOf(
  question: ReadQuestion,
  { evidence, stem }: ReadPassage,
  folded: string,
): AnswerSign {
  if (question.defines === null) return answerSign(question.kind, folded, question.folded);
  const { kind } = evidence.passage;
  return question.defines({ folded, kind, stem }) ? "present" : "absent";
}

function passageFeatures(question: ReadQuestion, passage: ReadPassage) {
  const { evidence, sentences } = passage;
  return {
    bestSimilarity: Math.max(0, ...sentences.map(({ similarity }) => similarity)),
    score: evidence.score,
    reciprocalRank: 1 / evidence.rank,
    missingQuantities: passage.missingQuantities,
    missingNames: passage.missingNames,
    jurisdictionFit: jurisdictionFit(question.jurisdictions, evidence.document),
    structureFit: structureFit(question.folded, evidence.passage),
    questionWeight: Math.min(
      1,
      question.weights.reduce((sum, weight) => sum + weight, 0) / FULL_QUESTION_WEIGHT,
    ),
  };
}
