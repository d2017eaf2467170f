import { describe, expect, it } from "vitest";
import { areaUnderRoc } from "../../../eval/metrics/area-under-roc.ts";
import { mcnemarExact } from "../../../eval/metrics/mcnemar.ts";
import { ndcgAt } from "../../../eval/metrics/retrieval-metrics.ts";

// Expected values were computed with scikit-learn 1.9.1 (roc_auc_score, ndcg_score) and SciPy 1.17.1 (binomtest).
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
});
