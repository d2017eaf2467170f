/** How often search tokens occur in Chinese regulation and prose, and in questions about them. */
export interface TermStatistics {
  /**
   * What a question's token tells about its topic, 0 (a word of any question or text) to 1 (as rare as can
   * be): the smaller of its inverse document frequencies among passages and among questions, so that 什么 and
   * 哪些, rare in statutes and common in questions, tell nothing.
   */
  informativeness(token: string): number;
}

/** Document frequencies; a token that is not listed counts as seen less often than `minimum`. */
export interface TermStatisticsData {
  readonly passageCount: number;
  readonly questionCount: number;
  /** Passages that hold the token. */
  readonly passages: Readonly<Record<string, number>>;
  /** Questions that hold the token. */
  readonly questions: Readonly<Record<string, number>>;
}

/** Statistics over counted passages and questions. */
export function createTermStatistics(data: TermStatisticsData): TermStatistics {
  const { passages, questions, passageCount, questionCount } = data;
  return {
    informativeness: (token) =>
      Math.min(
        rarity(countOf(passages, token), passageCount),
        rarity(countOf(questions, token), questionCount),
      ),
  };
}

/** A token may be `constructor`. */
function countOf(counts: Readonly<Record<string, number>>, token: string): number {
  return Object.hasOwn(counts, token) ? (counts[token] ?? 0) : 0;
}

function rarity(count: number, total: number): number {
  return Math.log((total + 1) / (count + 1)) / Math.log(total + 1);
}
