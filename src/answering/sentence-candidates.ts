import type { Jurisdiction } from "../domain/document.ts";
import { sliceSpan, type Span } from "../domain/span.ts";
import type { Retrieval, RetrievedEvidence } from "../retrieval/create-retriever.ts";
import { jurisdictionFit, namedJurisdictions, structureFit } from "../retrieval/named-scope.ts";
import { createDefinitionTest } from "../retrieval/defining-sentence.ts";
import type { QuestionKind } from "../retrieval/question-kind.ts";
import type { QuestionTerm, QuestionTerms } from "../retrieval/question-terms.ts";
import { saysContrary } from "../text/contrary-words.ts";
import { foldText } from "../text/normalise.ts";
import { signFeatures } from "./sign-features.ts";
import { answerSign, type AnswerSign } from "./answer-signs.ts";
import type { EvidenceFeatures } from "./evidence-model.ts";
import { longestCommonRun } from "./longest-common-run.ts";
import {
  absentPlace,
  conflictingQuantity,
  missingNames,
  missingQuantities,
} from "./question-conflicts.ts";
import {
  findTerms,
  heldShare,
  missingWeights,
  unite,
  type TermMembership,
} from "./term-membership.ts";

/**
 * Scales of three features, which reach 1 at so many UTF-16 code units in common, code units of the sentence,
 * and units of term weight. The fitted weights hold for these: fit again after a change.
 */
const FULL_COMMON_RUN_CHARS = 12;
const FULL_SENTENCE_CHARS = 120;
const FULL_QUESTION_WEIGHT = 20;

/** A sentence of a retrieved passage, with what tells whether it answers the question. */
export interface SentenceCandidate {
  readonly evidence: RetrievedEvidence;
  /** Range of the passage's text. */
  readonly range: Span;
  readonly text: string;
  /** A place that the question names and neither passage nor document is about. */
  readonly absentPlace: string | undefined;
  /** Whether the passage says the contrary of what the question takes for granted. */
  readonly isContrary: boolean;
  readonly features: EvidenceFeatures;
}

/** A question as the reading stage sees it. */
interface ReadQuestion {
  readonly folded: string;
  /** As models that know Chinese are given it. */
  readonly reading: string;
  readonly terms: readonly QuestionTerm[];
  readonly weights: readonly number[];
  readonly kind: QuestionKind;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly vector: Float32Array;
  /** Null where no term is asked for. */
  readonly defines: ReturnType<typeof createDefinitionTest>;
}

/** Every sentence of the retrieved passages, in retrieval order, with its features. */
export function sentenceCandidates(
  terms: QuestionTerms,
  retrieval: Retrieval,
): SentenceCandidate[] {
  const question: ReadQuestion = {
    folded: terms.folded,
    reading: terms.reading,
    terms: terms.terms,
    weights: terms.terms.map(({ weight }) => weight),
    kind: terms.kind,
    jurisdictions: namedJurisdictions(terms.folded),
    vector: retrieval.questionVector,
    defines: createDefinitionTest(terms.definiendum),
  };
  const passages = retrieval.passages.map((evidence) => readPassage(question, evidence));
  return passages.flatMap((passage) =>
    passage.sentences.map((sentence, index) => ({
      evidence: passage.evidence,
      range: sentence.range,
      text: sentence.text,
      absentPlace: passage.absentPlace,
      isContrary: passage.isContrary,
      features: readFeatures(question, passage, index),
    })),
  );
}

interface ReadSentence {
  readonly range: Span;
  readonly text: string;
  readonly folded: string;
  readonly held: TermMembership;
  readonly similarity: number;
}

interface ReadPassage {
  readonly evidence: RetrievedEvidence;
  readonly sentences: readonly ReadSentence[];
  /** The words that the passage continues, folded. */
  readonly stem: string;
  /** Title, issuer, headings, locator and stem. */
  readonly heldByContext: TermMembership;
  /** Passage and context together. */
  readonly held: TermMembership;
  /** Share of the question's numbers that neither passage nor context holds. */
  readonly missingQuantities: number;
  /** Share of the question's places and Latin names that neither holds. */
  readonly missingNames: number;
  readonly absentPlace: string | undefined;
  readonly isContrary: boolean;
}

function readPassage(question: ReadQuestion, evidence: RetrievedEvidence): ReadPassage {
  const { passage, document } = evidence;
  const context = foldText(
    [
      document.title,
      document.issuer,
      ...passage.headingPath,
      passage.locator,
      passage.stemText,
    ].join("\n"),
  );
  const sentences = passage.sentences.map((range, index) => {
    const text = sliceSpan(passage.text, range);
    const folded = foldText(text);
    const vector = evidence.sentenceVectors[index];
    return {
      range,
      text,
      folded,
      held: findTerms(question.terms, folded),
      similarity: vector === undefined ? 0 : dot(question.vector, vector),
    };
  });
  const whole = `${context}\n${foldText(passage.text)}`;
  return {
    evidence,
    sentences,
    stem: foldText(passage.stemText),
    heldByContext: findTerms(question.terms, context),
    held: findTerms(question.terms, whole),
    missingQuantities: missingQuantities(question.folded, whole),
    missingNames: missingNames(question.folded, question.terms, whole),
    // a question whether something is so takes nothing for granted
    isContrary:
      question.kind !== "yes-no" && saysContrary(question.reading, foldText(passage.text)),
    absentPlace: absentPlace(question.folded, whole, document.jurisdiction),
  };
}

function readFeatures(
  question: ReadQuestion,
  passage: ReadPassage,
  index: number,
): EvidenceFeatures {
  const { weights } = question;
  const own = passage.sentences[index]?.held ?? new Uint8Array();
  return {
    coverage: heldShare(weights, own),
    contextCoverage: heldShare(weights, unite([own, passage.heldByContext])),
    passageCoverage: heldShare(weights, passage.held),
    ...missingFeatures(weights, passage.held),
    ...sentenceFeatures(question, passage, index),
    ...passageFeatures(question, passage),
    reader: 0,
  };
}

function missingFeatures(weights: readonly number[], held: TermMembership) {
  const [first = 0, second = 0, third = 0] = missingWeights(weights, held);
  return { topMissing: first, meanMissing: (first + second + third) / 3 };
}

function sentenceFeatures(question: ReadQuestion, passage: ReadPassage, index: number) {
  const { folded = "", similarity = 0 } = passage.sentences[index] ?? {};
  const sign = signOf(question, passage, folded);
  return {
    similarity,
    commonRun: Math.min(1, longestCommonRun(question.reading, folded) / FULL_COMMON_RUN_CHARS),
    ...signFeatures(question.kind, sign),
    conflictingQuantity: conflictingQuantity(question.folded, folded),
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

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
