import type { FusionTrace, Hit } from "../domain/retrieval.ts";

/**
 * How much the dense score counts against the lexical one. Scores are fused, not ranks: reciprocal rank
 * fusion threw away how sure the better retriever was (see docs/quality.md for the figures).
 */
export interface FusionWeights {
  /** 0 to 1; the lexical score gets the rest. */
  readonly dense: number;
}

export interface FusedHit {
  readonly passageId: string;
  readonly score: number;
  /** One entry a retriever; contributions add up to `score`. */
  readonly trace: readonly FusionTrace[];
}

/**
 * Brings both lists to 0…1 and adds them, weighted: a lexical score as a share of the list's best, a cosine by
 * its place between the list's worst and best. A passage that one retriever did not return gets nothing
 * from it. Best first; equal scores by passage id.
 */
export function fuseCalibrated(
  lists: { readonly lexical: readonly Hit[]; readonly dense: readonly Hit[] },
  weights: FusionWeights,
): FusedHit[] {
  const lexical = byPassage(lists.lexical, shareOfBest(lists.lexical));
  const dense = byPassage(lists.dense, placeInRange(lists.dense));
  const ids = new Set([...lexical.keys(), ...dense.keys()]);
  return [...ids]
    .map((passageId) => {
      const trace: FusionTrace[] = [
        traceOf("lexical", lexical.get(passageId), 1 - weights.dense),
        traceOf("dense", dense.get(passageId), weights.dense),
      ];
      return { passageId, score: trace.reduce((sum, part) => sum + part.contribution, 0), trace };
    })
    .sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1));
}

interface CalibratedHit extends Hit {
  readonly calibrated: number;
}

function byPassage(
  hits: readonly Hit[],
  calibrate: (score: number) => number,
): Map<string, CalibratedHit> {
  return new Map(hits.map((hit) => [hit.passageId, { ...hit, calibrated: calibrate(hit.score) }]));
}

function shareOfBest(hits: readonly Hit[]): (score: number) => number {
  const best = hits[0]?.score ?? 0;
  return (score) => (best > 0 ? score / best : 0);
}

function placeInRange(hits: readonly Hit[]): (score: number) => number {
  const best = hits[0]?.score ?? 0;
  const worst = hits.at(-1)?.score ?? 0;
  return (score) => (best > worst ? (score - worst) / (best - worst) : 1);
}

function traceOf(
  retriever: FusionTrace["retriever"],
  hit: CalibratedHit | undefined,
  weight: number,
): FusionTrace {
  if (hit === undefined) return { retriever, rank: null, rawScore: null, contribution: 0 };
  return { retriever, rank: hit.rank, rawScore: hit.score, contribution: weight * hit.calibrated };
}
