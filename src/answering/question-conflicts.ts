import type { Jurisdiction } from "../domain/document.ts";
import { namedJurisdictions } from "../retrieval/named-scope.ts";
import type { QuestionTerm } from "../retrieval/question-terms.ts";
import { PLACES } from "../text/places.ts";
import { findQuantities, type Quantity } from "../text/quantities.ts";

const TAG = /^(?:year|month|day|ordinal):|%$/u;

/**
 * Whether a folded sentence speaks of another number of a kind that the question names: another year, another
 * percentage, another count before the same word (五年, 三年). 1 for a conflict, else 0.
 */
export function conflictingQuantity(question: string, sentence: string): number {
  const asked = findQuantities(question);
  if (asked.length === 0) return 0;
  const told = findQuantities(sentence);
  const conflicts = asked.some((quantity) => {
    if (told.some((other) => agree(quantity, other))) return false;
    const kind = kindOf(question, quantity);
    return told.some((other) => kindOf(sentence, other) === kind);
  });
  return conflicts ? 1 : 0;
}

/** Share of the quantities in a folded question that a folded text lacks, 0 to 1; 0 without quantities. */
export function missingQuantities(question: string, text: string): number {
  const asked = findQuantities(question);
  if (asked.length === 0) return 0;
  const told = findQuantities(text);
  const missing = asked.filter((quantity) => !told.some((other) => agree(quantity, other)));
  return missing.length / asked.length;
}

function agree(a: Quantity, b: Quantity): boolean {
  return a.readings.some((reading) => b.readings.includes(reading));
}

/** "year:", "%", or the character that follows a plain number: what it counts. */
function kindOf(text: string, { end, readings }: Quantity): string {
  const tag = readings
    .map((reading) => TAG.exec(reading)?.[0])
    .find((found) => found !== undefined);
  return tag ?? text.slice(end).trimStart().charAt(0);
}

/** A Latin word that weighs less is a common word, not a name. */
const MIN_NAME_WEIGHT = 0.5;
const LATIN_NAME = /^[a-z][a-z0-9.&-]+$/u;

/**
 * A place that a folded question names and a folded text lacks, where the text's own jurisdiction is not that
 * place: what holds in Hong Kong is no answer about Singapore. Undefined where there is none.
 */
export function absentPlace(
  question: string,
  text: string,
  jurisdiction: Jurisdiction | null,
): string | undefined {
  return (question.match(PLACES) ?? []).find((place) => {
    if (MAINLAND.test(place)) return jurisdiction !== "CN" && !MAINLAND.test(text);
    const named = namedJurisdictions(place);
    return !text.includes(place) && !named.some((name) => name === jurisdiction);
  });
}

/** The mainland by any of its names, which stand for one another. */
const MAINLAND = /中国|内地|大陆/u;

/** What stands in quotation marks or title marks, long enough to be a name. */
function quotedTitles(question: string): string[] {
  return Array.from(
    question.matchAll(/[「『《〈“"]([^」』》〉”"]{4,40})[」』》〉”"]/gu),
    ([, title = ""]) => title,
  );
}

/** Share of a title's words that another wording of it may lack. */
const MAX_MISSING_OF_TITLE = 0.3;

/**
 * Share of the places, quoted titles and Latin names in a folded question that a folded text lacks, 0 to 1; 0 without names.
 * A name that the glossary knows by other words may stand as any of them.
 */
export function missingNames(
  question: string,
  terms: readonly QuestionTerm[],
  text: string,
): number {
  const latin = terms.filter(
    ({ token, weight }) => LATIN_NAME.test(token) && weight > MIN_NAME_WEIGHT,
  );
  const places = Array.from(new Set(question.match(PLACES) ?? []), (token) => ({
    token,
    alternatives: [],
  }));
  const isMissing = ({
    token,
    alternatives,
  }: Pick<QuestionTerm, "token" | "alternatives">): boolean =>
    !text.includes(token) && !alternatives.some((word) => text.includes(word));
  const named = [
    ...[...places, ...latin].map(isMissing),
    ...quotedTitles(question).map((title) => {
      const words = terms.filter(({ token }) => title.includes(token));
      return words.filter(isMissing).length > MAX_MISSING_OF_TITLE * words.length;
    }),
  ];
  return named.length === 0 ? 0 : named.filter((missing) => missing).length / named.length;
}
