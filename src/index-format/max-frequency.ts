/**
 * Highest count of a term that is told apart from more, by field. Saturation makes what lies above worth next to
 * nothing: with k1 = 1.2 a term that occurs 63 times in a body of average length scores 98.1 % of the most it can.
 */
export const MAX_FREQUENCY = { body: 63, context: 31, document: 31 } as const;
