/** Scores and shares as answers show them: to a thousandth. */
export function roundScore(score: number): number {
  return Math.round(score * 1000) / 1000;
}
