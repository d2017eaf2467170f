const ABBREVIATED =
  /^(.+?)(?:[,，]\s*|\s+|[,，]?\s*(?:以下)?(?:簡稱|简称|下稱|下称|縮寫|缩写|英文簡稱)(?:為|为)?\s*)([A-Z][A-Za-z0-9&-]{1,11})$/;
const LATIN = /^[A-Za-z][\w\s.,:;&/'’“”"+–-]*$/;
const MAX_WORDS = 14;

/**
 * The English terms in a bracket: "Institute of International Finance, IIF" holds two, "Artificial
 * Intelligence，下稱AI" as well; none where the bracket holds more than a term.
 */
export function readEnglishTerms(bracket: string): string[] {
  const match = ABBREVIATED.exec(bracket);
  const long = match?.[1]?.replace(/[,，]$/, "").trim();
  const short = match?.[2];
  if (long !== undefined && short !== undefined && isAbbreviationOf(short, bracket)) {
    return [long, short].filter(isTerm);
  }
  return [bracket.trim()].filter(isTerm);
}

// "Executive Order AI" ends in a word, "…Finance, IIF" and "…簡稱 NIST" in an abbreviation.
function isAbbreviationOf(short: string, bracket: string): boolean {
  const isAnnounced = /(?:簡稱|简称|下稱|下称|縮寫|缩写)(?:為|为)?\s*\S+$/.test(bracket);
  return isAnnounced || (/^[A-Z0-9&-]{2,}$/.test(short) && /[,，]\s*\S+$/.test(bracket));
}

function isTerm(english: string): boolean {
  return LATIN.test(english) && english.length > 1 && english.split(/\s+/).length <= MAX_WORDS;
}

const FUNCTION_WORDS = new Set([
  "a",
  "an",
  "the",
  "of",
  "and",
  "or",
  "for",
  "in",
  "on",
  "to",
  "as",
  "with",
  "by",
]);

/** Whether a term is an abbreviation: AI, NIST. */
export function isAbbreviation(english: string): boolean {
  return /^[A-Z0-9&-]{2,8}$/.test(english);
}

/** Words that a translation shows: without articles, prepositions and numbers; an abbreviation's letters. */
export function countContentWords(english: string): number {
  if (isAbbreviation(english)) return english.replace(/[^A-Z]/g, "").length;
  const words = english.toLowerCase().split(/[^a-z’']+/);
  return words.filter((word) => word !== "" && !FUNCTION_WORDS.has(word)).length;
}
