import { describe, expect, it } from "vitest";
import { balancedAccuracy } from "../../../eval/guard/guard-metrics.ts";
import type { GuardPair } from "../../../eval/guard/guard-pair.ts";
import { areaUnderRoc } from "../../../eval/metrics/area-under-roc.ts";
import {
  bootstrapDifference,
  bootstrapRatio,
  createResamples,
} from "../../../eval/metrics/bootstrap-ratio.ts";
import { mcnemarExact } from "../../../eval/metrics/mcnemar.ts";
import { percentile } from "../../../src/report/percentile.ts";
import { expectedCalibrationError, reliabilityBins } from "../../../eval/metrics/reliability.ts";
import { hitAt, ndcgAt, reciprocalRank } from "../../../eval/metrics/retrieval-metrics.ts";
import { areaUnderRiskCoverage } from "../../../eval/metrics/risk-coverage.ts";

// Expected values were computed with scikit-learn 1.9.1 (roc_auc_score, ndcg_score, calibration_curve,
// balanced_accuracy_score), SciPy 1.17.1 (binomtest, bootstrap), NumPy 2.4.6 and pytrec_eval-terrier 0.5.11.
describe("metrics agree with independent implementations", () => {
  it("area under ROC with ties: scikit-learn", () => {
    const positives = [
      0.8, 0.6, 1.0, 0.9, 0.8, 1.0, 1.3, 0.4, 0.5, 0.8, 0.9, 0.6, 0.9, 0.9, 0.8, 1.1, 0.8, 1.0, 1.3,
      1.1, 0.6, 0.3,
    ];
    const negatives = [
      0.8, 0.2, 0.9, 0.3, 0.4, 0.8, 0.0, 0.7, 0.8, 0.9, 0.7, 0.9, 0.7, 0.1, 0.6, 0.4, 0.7, 0.5,
    ];
    const items = [
      ...positives.map((score) => ({ score, isPositive: true })),
      ...negatives.map((score) => ({ score, isPositive: false })),
    ];
    expect(areaUnderRoc(items)).toBeCloseTo(0.75, 12);
  });

  it("nDCG of gold at ranks 2, 5, 10 and 12: scikit-learn", () => {
    expect(ndcgAt([2, 5, 10, 12], 10)).toBeCloseTo(0.5101671483174705, 12);
    expect(ndcgAt([2, 5, 10, 12], 3)).toBeCloseTo(0.2960819109658652, 12);
  });

  it.each([
    { onlyFirst: 7, onlySecond: 19, p: 0.028959274291992188 },
    { onlyFirst: 40, onlySecond: 61, p: 0.046044066929342785 },
    { onlyFirst: 0, onlySecond: 3, p: 0.25 },
  ])("exact McNemar, $onlyFirst against $onlySecond: SciPy", ({ onlyFirst, onlySecond, p }) => {
    expect(mcnemarExact(onlyFirst, onlySecond)).toBeCloseTo(p, 12);
  });

  it.each([
    { ranks: [2, 5], mrr: 0.5, hit1: 0, hit5: 1, ndcg3: 0.38685280723454163 },
    { ranks: [1], mrr: 1, hit1: 1, hit5: 1, ndcg3: 1 },
    { ranks: [null], mrr: 0, hit1: 0, hit5: 0, ndcg3: 0 },
  ])("gold at $ranks: trec_eval", ({ ranks, mrr, hit1, hit5, ndcg3 }) => {
    expect([reciprocalRank(ranks), hitAt(ranks, 1), hitAt(ranks, 5)]).toEqual([mrr, hit1, hit5]);
    expect(ndcgAt(ranks, 3)).toBeCloseTo(ndcg3, 12);
  });

  it("percentiles by nearest rank: NumPy's inverted distribution function", () => {
    const latencies = [12.5, 3.1, 8.8, 40.2, 7.7, 9.9, 15.0, 22.4, 5.5, 6.1, 31.7];
    expect([0.5, 0.95, 0.99].map((share) => percentile(latencies, share))).toEqual([
      9.9, 40.2, 40.2,
    ]);
  });

  it("reliability diagram: scikit-learn; its calibration error: NumPy", () => {
    const probabilities = [
      0.03, 0.07, 0.12, 0.18, 0.26, 0.33, 0.35, 0.48, 0.52, 0.57, 0.61, 0.68, 0.74, 0.79, 0.83,
      0.88, 0.91, 0.94, 0.97, 0.99,
    ];
    const came = [0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1];
    const predictions = probabilities.map((probability, index) => ({
      probability,
      happened: came[index] === 1,
    }));
    const bins = reliabilityBins(predictions);
    expect(bins.map(({ observed }) => observed)).toEqual([0, 0.5, 0, 0.5, 0, 0.5, 1, 0.5, 1, 0.75]);
    const predicted = [0.05, 0.15, 0.26, 0.34, 0.48, 0.545, 0.645, 0.765, 0.855, 0.9525];
    for (const [index, { meanPredicted }] of bins.entries())
      expect(meanPredicted).toBeCloseTo(predicted[index] ?? NaN, 12);
    expect(expectedCalibrationError(predictions)).toBeCloseTo(0.2145, 12);
  });

  it("area under risk–coverage: NumPy's mean of the cumulative risks", () => {
    const confidences = [0.55, 0.91, 0.31, 0.83, 0.77, 0.95, 0.64, 0.88, 0.42, 0.71];
    const wrong = new Set([0.88, 0.71, 0.55, 0.42]);
    const outcomes = confidences.map((confidence) => ({
      confidence,
      isRight: !wrong.has(confidence),
    }));
    expect(areaUnderRiskCoverage(outcomes)).toBeCloseTo(0.26218253968253963, 12);
  });

  it("balanced accuracy: scikit-learn", () => {
    // 5 of 7 altered and 3 of 13 faithful claims are flagged
    const judged = Array.from({ length: 20 }, (_, index) => ({
      pair: pairOf(index < 7 ? "ungrounded" : "grounded"),
      flagged: index < 5 || index >= 17,
      reasons: [],
    }));
    expect(balancedAccuracy(judged)).toBeCloseTo(0.7417582417582418, 12);
  });
});

function pairOf(expected: GuardPair["expected"]): GuardPair {
  const source = { documentId: "rules", locator: "第1條" };
  const about = { id: "x", type: "altered/number", claim: "", quote: "", change: "" } as const;
  return {
    ...about,
    expected,
    source,
    document: { jurisdiction: null, kind: "text" },
    split: "dev",
  };
}

// SciPy's intervals are of 20,000 resamples; ours of 1,000 and with other random numbers stray by a hundredth.
describe("bootstrap intervals agree with SciPy's percentile method", () => {
  it("of a ratio whose parts are drawn together", () => {
    const numerators = [2, 0, 1, 3, 1, 0, 2, 1, 1, 4];
    const denominators = [3, 1, 1, 4, 2, 2, 2, 3, 1, 5];
    const contributions = Array.from({ length: 50 }, (_, index) => ({
      numerator: numerators[index % 10] ?? 0,
      denominator: denominators[index % 10] ?? 0,
    }));
    const { value, low, high } = bootstrapRatio(contributions, createResamples(50, "reference"));
    expect(value).toBe(0.625);
    expect(low).toBeCloseTo(0.5405, 1.5);
    expect(high).toBeCloseTo(0.699, 1.5);
  });

  it("of the difference of two runs over the same cases", () => {
    const first = [1, 0, 1, 1, 0, 1, 0, 0, 1, 1];
    const second = [1, 1, 1, 0, 0, 1, 1, 0, 1, 1];
    const asRatio = (flags: readonly number[]) =>
      Array.from({ length: 80 }, (_, index) => ({
        numerator: flags[index % 10] ?? 0,
        denominator: 1,
      }));
    const difference = bootstrapDifference(
      asRatio(first),
      asRatio(second),
      createResamples(80, "reference"),
    );
    expect(difference.value).toBeCloseTo(0.1, 12);
    expect(difference.low).toBeCloseTo(-0.02, 1.5);
    expect(difference.high).toBeCloseTo(0.215, 1.5);
  });
});
