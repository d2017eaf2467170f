import type { Hit } from "../domain/retrieval.ts";

/** The least and the most that meaning counts against words (figures in docs/quality.md). */
const LEAST = 0.3;
const RANGE = 0.3;

/** The hit that is compared with the first one. */
const COMPARED_RANK = 10;

/**
 * How much the dense score counts, 0.3 to 0.6: little where the words single passages out, much where they fit
 * ten passages about as well as the best one.
 *
 * @param lexical the lexical hits, best first
 */
export function denseWeight(lexical: readonly Hit[]): number {
  const first = lexical[0]?.score ?? 0;
  const compared = lexical[COMPARED_RANK - 1]?.score ?? 0;
  return LEAST + (first > 0 ? RANGE * (compared / first) : 0);
}
