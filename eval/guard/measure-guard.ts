import type { GuardSettings } from "../../src/grounding/check-text.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import {
  bestThreshold,
  cosineScores,
  judgeByScore,
  overlapScores,
  type PairScores,
} from "./baselines.ts";
import { guardFigures, isWrong, type GuardFigures, type JudgedPair } from "./guard-metrics.ts";
import type { GuardPair } from "./guard-pair.ts";
import { judgePairs } from "./judge-pairs.ts";

/** One detector on one set: figures on both parts. Nothing is chosen on `test`. */
interface DetectorResult {
  readonly detector: "guard" | "character-overlap" | "embedding-cosine";
  /** Chosen on `dev`; null for the guard, whose thresholds are settings. */
  readonly threshold: number | null;
  readonly dev: GuardFigures;
  readonly test: GuardFigures;
}

/** One set of pairs with every detector's results and the pairs that the guard judged wrongly. */
export interface SetResult {
  readonly set: "guard-suite" | "claim-pairs" | "held-out" | "policy-claims";
  readonly detectors: readonly DetectorResult[];
  readonly wrong: readonly JudgedPair[];
  /** Mean time of the guard for one pair. */
  readonly guardMs: number;
}

/** Runs the guard and the baselines over a set; the embedder's baseline only where there is one. */
export async function measureSet(
  set: SetResult["set"],
  pairs: readonly GuardPair[],
  by: { readonly settings: GuardSettings; readonly embedder: Embedder | null },
): Promise<SetResult> {
  const startedAt = performance.now();
  const judged = await judgePairs(pairs, by.settings);
  const guardMs = (performance.now() - startedAt) / Math.max(1, pairs.length);
  const detectors: DetectorResult[] = [
    { detector: "guard", threshold: null, ...figuresOf(judged) },
    ...(await measureBaselines(pairs, by.embedder)),
  ];
  return { set, detectors, wrong: judged.filter(isWrong), guardMs };
}

/** None without a part of `dev`, on which their thresholds are chosen. */
async function measureBaselines(
  pairs: readonly GuardPair[],
  embedder: Embedder | null,
): Promise<DetectorResult[]> {
  if (pairs.every(({ split }) => split === "test")) return [];
  const overlap = baseline("character-overlap", pairs, overlapScores(pairs));
  if (embedder === null) return [overlap];
  const scores = await cosineScores(pairs, embedder);
  return [overlap, baseline("embedding-cosine", pairs, scores)];
}

function baseline(
  detector: DetectorResult["detector"],
  pairs: readonly GuardPair[],
  scores: PairScores,
): DetectorResult {
  const dev = pairs.filter(({ split }) => split === "dev");
  const threshold = bestThreshold(dev, scores);
  return { detector, threshold, ...figuresOf(judgeByScore(pairs, scores, threshold)) };
}

function figuresOf(judged: readonly JudgedPair[]) {
  return {
    dev: guardFigures(judged.filter(({ pair }) => pair.split === "dev")),
    test: guardFigures(judged.filter(({ pair }) => pair.split === "test")),
  };
}
