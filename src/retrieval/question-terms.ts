import { ENGLISH_FUNCTION_WORDS } from "../text/english-function-words.ts";
import { foldText } from "../text/normalise.ts";
import { regionalVariants } from "../text/regional-variants.ts";
import type { PhraseMatch, PhraseMatcher } from "../text/phrase-matcher.ts";
import type { TermStatistics } from "../text/term-statistics.ts";
import { locateTokens } from "../text/tokens.ts";
import { alignedChanges } from "./aligned-changes.ts";
import { findDefiniendum } from "./definiendum.ts";
import { isEnglish, renderInChinese } from "./english-question.ts";
import { questionKind, type QuestionKind } from "./question-kind.ts";
import { questionTopic } from "./question-topic.ts";
import { standardWords } from "./standard-words.ts";

/** A word or pair of characters of the question, and what may stand for it. */
export interface QuestionTerm {
  readonly token: string;
  /** How much of the question's topic the token carries, 0 to 1 (`TermStatistics.informativeness`). */
  readonly weight: number;
  /** Folded words of other regions, or of the other language, for the word that holds the token. */
  readonly alternatives: readonly string[];
}

/** A question taken apart for matching. */
export interface QuestionTerms {
  readonly folded: string;
  /** What is searched for: without the words that say in what form or document the answer stands. */
  readonly topic: string;
  readonly kind: QuestionKind;
  /** The question as models that know Chinese are given it: folded, an English one in Chinese words. */
  readonly reading: string;
  /** Each token once. Single Han characters (pairs carry the words) and English function words are left out. */
  readonly terms: readonly QuestionTerm[];
  /** Every alternative once, sorted. */
  readonly expansions: readonly string[];
  /** The names of the term whose definition is asked for; empty where none is. */
  readonly definiendum: readonly string[];
}

export interface QuestionTermSources {
  readonly dictionary: PhraseMatcher;
  /** Chinese renderings of English words. */
  readonly english: PhraseMatcher;
  readonly statistics: TermStatistics;
}

/** The question's tokens with weights and alternatives (`dictionary`, and OpenCC's regional words). */
export function readQuestionTerms(question: string, sources: QuestionTermSources): QuestionTerms {
  const folded = standardWords(foldText(question).trim());
  const topic = questionTopic(folded);
  const kind = questionKind(folded);
  const renderings = isEnglish(folded) ? sources.english.match(folded) : [];
  const matches = [...sources.dictionary.match(topic), ...regionalMatches(topic), ...renderings];
  const terms = new Map<string, QuestionTerm>();
  for (const { token, start, end } of locateTokens(topic)) {
    if (isHanCharacter(token) || ENGLISH_FUNCTION_WORDS.has(token)) continue;
    const alternatives = matches
      .filter((match) => match.start <= start && end <= match.end)
      .flatMap((match) => match.alternatives);
    const known = terms.get(token)?.alternatives ?? [];
    terms.set(token, {
      token,
      weight: sources.statistics.informativeness(token),
      alternatives: [...new Set([...known, ...alternatives])].sort(),
    });
  }
  const expansions = new Set(matches.flatMap((match) => match.alternatives));
  return {
    folded,
    topic,
    kind,
    reading:
      renderings.length === 0
        ? folded
        : renderInChinese(withoutPossessives(folded), kind, renderings),
    terms: [...terms.values()],
    expansions: [...expansions].sort(),
    definiendum: kind === "definition" ? namesOfTerm(findDefiniendum(folded), matches, folded) : [],
  };
}

/** Every other character stays where it was. */
function withoutPossessives(folded: string): string {
  return folded.replace(/(?<=[a-z])['’]s\b/gu, "  ");
}

/** A term and what may stand for all of it. */
function namesOfTerm(
  term: string | undefined,
  matches: readonly PhraseMatch[],
  folded: string,
): string[] {
  if (term === undefined) return [];
  const whole = matches.filter(({ start, end }) => folded.slice(start, end) === term);
  return [...new Set([term, ...whole.flatMap(({ alternatives }) => alternatives)])];
}

function regionalMatches(folded: string): PhraseMatch[] {
  return regionalVariants(folded).flatMap((variant) =>
    alignedChanges(folded, variant).map(({ start, end, replacement }) => ({
      start,
      end,
      alternatives: [replacement],
    })),
  );
}

function isHanCharacter(token: string): boolean {
  return /^\p{Script=Han}$/u.test(token);
}
