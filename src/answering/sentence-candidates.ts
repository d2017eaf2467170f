import { sliceSpan, type Span } from "../domain/span.ts";
import type { Retrieval, RetrievedEvidence } from "../retrieval/create-retriever.ts";
import { questionKind, type QuestionKind } from "../retrieval/question-kind.ts";
import type { QuestionTerms } from "../retrieval/question-terms.ts";
import { foldText } from "../text/normalise.ts";
import { findQuantities } from "../text/quantities.ts";
import { answerSign } from "./answer-signs.ts";
import type { EvidenceFeatures } from "./evidence-model.ts";
import { longestCommonRun } from "./longest-common-run.ts";
import { coverTerms, type TermCoverage } from "./term-coverage.ts";

/** A sentence of a retrieved passage, with what tells whether it answers the question. */
export interface SentenceCandidate {
  readonly evidence: RetrievedEvidence;
  /** Range of the passage's text. */
  readonly range: Span;
  readonly text: string;
  readonly features: EvidenceFeatures;
}

/** A question as the reading stage sees it. */
export interface ReadQuestion {
  readonly terms: QuestionTerms;
  readonly kind: QuestionKind;
  readonly vector: Float32Array;
}

/** Every sentence of the retrieved passages, in retrieval order, with its features. */
export function sentenceCandidates(
  terms: QuestionTerms,
  retrieval: Retrieval,
): SentenceCandidate[] {
  const question: ReadQuestion = {
    terms,
    kind: questionKind(terms.folded),
    vector: retrieval.questionVector,
  };
  return retrieval.passages.flatMap((evidence) => readPassage(question, evidence));
}

function readPassage(question: ReadQuestion, evidence: RetrievedEvidence): SentenceCandidate[] {
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
  const whole = `${context}\n${document.issuedOn ?? ""}\n${foldText(passage.text)}`;
  const similarities = evidence.sentenceVectors.map((vector) => dot(question.vector, vector));
  const reading: PassageReading = {
    context,
    coverage: coverTerms(question.terms.terms, whole),
    missingQuantities: missingQuantities(question.terms.folded, whole),
    bestSimilarity: Math.max(0, ...similarities),
  };
  return passage.sentences.map((range, index) => {
    const text = sliceSpan(passage.text, range);
    const features = readSentence(question, reading, {
      folded: foldText(text),
      similarity: similarities[index] ?? 0,
      rank: evidence.rank,
      score: evidence.score,
    });
    return { evidence, range, text, features };
  });
}

interface PassageReading {
  /** Folded title, issuer, headings, locator and stem. */
  readonly context: string;
  /** Over the passage with its context. */
  readonly coverage: TermCoverage;
  /** Share of the question's numbers that neither passage nor context holds. */
  readonly missingQuantities: number;
  readonly bestSimilarity: number;
}

interface SentenceReading {
  readonly folded: string;
  readonly similarity: number;
  readonly rank: number;
  readonly score: number;
}

function readSentence(
  { terms, kind }: ReadQuestion,
  passage: PassageReading,
  sentence: SentenceReading,
): EvidenceFeatures {
  const own = coverTerms(terms.terms, sentence.folded);
  const inContext = coverTerms(terms.terms, `${passage.context}\n${sentence.folded}`);
  const sign = answerSign(kind, sentence.folded, terms.folded);
  const missing = passage.coverage.missing;
  return {
    coverage: own.share,
    contextCoverage: inContext.share,
    passageCoverage: passage.coverage.share,
    topMissing: missing[0] ?? 0,
    meanMissing: ((missing[0] ?? 0) + (missing[1] ?? 0) + (missing[2] ?? 0)) / 3,
    similarity: sentence.similarity,
    bestSimilarity: passage.bestSimilarity,
    score: sentence.score,
    reciprocalRank: 1 / sentence.rank,
    commonRun: Math.min(1, longestCommonRun(terms.folded, sentence.folded) / 12),
    signPresent: sign === "present" ? 1 : 0,
    signAbsent: sign === "absent" ? 1 : 0,
    missingQuantities: passage.missingQuantities,
    length: Math.min(1, sentence.folded.length / 120),
    questionWeight: Math.min(1, terms.terms.reduce((sum, { weight }) => sum + weight, 0) / 20),
  };
}

function missingQuantities(question: string, text: string): number {
  const asked = findQuantities(question);
  if (asked.length === 0) return 0;
  const held = new Set(findQuantities(text).flatMap(({ readings }) => readings));
  const missing = asked.filter(({ readings }) => !readings.some((reading) => held.has(reading)));
  return missing.length / asked.length;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
