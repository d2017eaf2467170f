import type { Embedder } from "../../src/ports/embedder.ts";
import { foldText } from "../../src/text/normalise.ts";
import { balancedAccuracy, type JudgedPair } from "./guard-metrics.ts";
import type { GuardPair } from "./guard-pair.ts";

/** A score per pair, higher for better supported claims. */
export type PairScores = ReadonlyMap<string, number>;

/** Share of the claim's distinct folded characters that its quote holds. */
export function overlapScores(pairs: readonly GuardPair[]): PairScores {
  return new Map(
    pairs.map(({ id, claim, quote }) => {
      const said = new Set(foldText(claim).replace(/[\s\p{P}]/gu, ""));
      const held = new Set(foldText(quote));
      return [id, [...said].filter((character) => held.has(character)).length / said.size];
    }),
  );
}

/** Cosine similarity of claim and quote. */
export async function cosineScores(
  pairs: readonly GuardPair[],
  embedder: Embedder,
): Promise<PairScores> {
  const texts = [
    ...new Set(pairs.flatMap(({ claim, quote }) => [foldText(claim), foldText(quote)])),
  ];
  const embedded = await embedder.embedPassages(texts);
  const vectors = new Map(texts.map((text, index) => [text, embedded[index]]));
  return new Map(
    pairs.map(({ id, claim, quote }) => [
      id,
      dot(vectors.get(foldText(claim)), vectors.get(foldText(quote))),
    ]),
  );
}

/** Calls the claims below `threshold` ungrounded. */
export function judgeByScore(
  pairs: readonly GuardPair[],
  scores: PairScores,
  threshold: number,
): JudgedPair[] {
  return pairs.map((pair) => {
    const score = scores.get(pair.id) ?? 0;
    return { pair, flagged: score < threshold, reasons: [`score ${score.toFixed(3)}`] };
  });
}

/** The threshold with the highest balanced accuracy; the lowest of equals. */
export function bestThreshold(pairs: readonly GuardPair[], scores: PairScores): number {
  const candidates = [...new Set(scores.values())].sort((left, right) => left - right);
  const step = Math.max(1, Math.floor(candidates.length / 200));
  let best = { threshold: 0, accuracy: -1 };
  for (let index = 0; index < candidates.length; index += step) {
    const threshold = candidates[index] ?? 0;
    const accuracy = balancedAccuracy(judgeByScore(pairs, scores, threshold)) ?? 0;
    if (accuracy > best.accuracy) best = { threshold, accuracy };
  }
  return best.threshold;
}

function dot(left: Float32Array | undefined, right: Float32Array | undefined): number {
  if (left === undefined || right === undefined) return 0;
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}
