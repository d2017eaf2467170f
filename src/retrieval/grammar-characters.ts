/** Characters of grammar: a pair of characters with one of them is no word that is compared; 目的 and 标的 are. */
export const GRAMMAR = /(?<![目标])的|[了是在对和与跟及各什么怎样们把被就也都上中里个之]/u;
