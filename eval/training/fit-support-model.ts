import { CLAIM_FEATURES } from "../../src/grounding/claim-features.ts";
import type { SupportModel } from "../../src/grounding/support-score.ts";
import { featuresRead } from "../../src/grounding/weigh-text.ts";
import type { SourceGroup } from "../calibration/leave-one-out.ts";
import { hashPairs } from "../guard/hash-pairs.ts";
import type { ExaminedPair } from "../guard/examined-pairs.ts";
import { fitLogistic, nameWeights, type Example, type Fit } from "./fit-logistic.ts";

/** Of 0.003 and 0.01 the better one for claim-pairs/dev in five folds; both are within a point. */
const SETTINGS = { steps: 200, learningRate: 0.3, l2: 3e-3 };

/** How much a source counts as a whole: the written claims as much as both parts of the guard suite together. */
const SHARES = new Map([["claim-pairs", 2]]);

/** A fitted score with what it was fitted on. */
export interface FittedSupport {
  readonly model: SupportModel;
  readonly fittedOn: readonly { readonly source: string; readonly count: number }[];
  /** Of all the texts that were fitted on. */
  readonly sha256: string;
  /** How the score alone, at 0.5, fares on each source when fitted on the others; a line a source. */
  readonly checks: readonly string[];
}

interface FeaturedSource {
  readonly source: string;
  readonly rows: readonly { readonly features: readonly number[]; readonly label: 0 | 1 }[];
}

/** Fits the guard's support score on pairs of dev. */
export function fitSupportModel(groups: readonly SourceGroup<ExaminedPair>[]): FittedSupport {
  const sources = groups.map(featured);
  return {
    model: nameWeights(fitOn(sources), CLAIM_FEATURES),
    fittedOn: sources.map(({ source, rows }) => ({ source, count: rows.length })),
    sha256: hashPairs(groups.flatMap(({ items }) => items.map(({ pair }) => pair))),
    checks: sources.map(({ source, rows }) => {
      const others = sources.filter((other) => other.source !== source);
      return `support score of the others on ${source}: ${balanced(fitOn(others), rows)}`;
    }),
  };
}

function featured({ source, items }: SourceGroup<ExaminedPair>): FeaturedSource {
  return {
    source,
    rows: items.map((item) => ({
      features: featureValues(item),
      label: item.pair.expected === "grounded" ? 1 : 0,
    })),
  };
}

function featureValues({ examination, logOdds }: ExaminedPair): number[] {
  const features = featuresRead(examination, logOdds);
  return CLAIM_FEATURES.map((name) => features[name]);
}

function fitOn(sources: readonly FeaturedSource[]): Fit {
  const examples = sources.flatMap(({ source, rows }): Example[] => {
    const weight = (SHARES.get(source) ?? 1) / rows.length;
    return rows.map((row) => ({ ...row, weight }));
  });
  return fitLogistic(examples, SETTINGS);
}

function balanced({ bias, weights }: Fit, rows: FeaturedSource["rows"]): string {
  const isLow = (features: readonly number[]): boolean =>
    bias + features.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) < 0;
  const shareLow = (label: 0 | 1): number => {
    const own = rows.filter((row) => row.label === label);
    return own.filter(({ features }) => isLow(features)).length / Math.max(1, own.length);
  };
  const [recall, alarms] = [shareLow(0), shareLow(1)];
  return `balanced ${((recall + 1 - alarms) / 2).toFixed(3)}, recall ${recall.toFixed(3)}, false alarms ${alarms.toFixed(3)}`;
}
