import { claimCues } from "./claim-cues.ts";
import { claimShape } from "./claim-shape.ts";
import type { Comparison } from "./compare-texts.ts";
import type { Finding } from "./finding.ts";

/** Findings that the score tells apart. */
const FINDINGS = [
  "quantities.missing",
  "quantities.exchanged",
  "quantities.moved",
  "names.missing",
  "names.exchanged",
  "names.dropped",
  "norms.exchanged",
  "norms.added",
  "norms.dropped",
  "scope.exchanged",
  "scope.added",
  "scope.dropped",
  "conditions.dropped",
  "roles.exchanged",
  "provisions.moved",
  "additions.added",
] as const;

/** A finding weighs by itself (loose), by how far the claim keeps the quotes' words (firm), and how whole it is. */
const WEIGHINGS = ["loose", "firm", "whole"] as const;

const MAX_COUNT = 2;

/** Feature values by name, in a fixed order. */
export type ClaimFeatures = Readonly<Record<string, number>>;

/** What the support score looks at: a claim laid beside its quotes, with what the checks found. */
export function claimFeatures(comparison: Comparison, findings: readonly Finding[]): ClaimFeatures {
  const shape = claimShape(comparison);
  const factors = { loose: 1, firm: shape.anchored, whole: shape.whole * shape.anchored };
  const features: Record<string, number> = { ...shape, ...claimCues(comparison) };
  for (const name of FINDINGS) {
    const count = findings.filter(({ check, manner }) => `${check}.${manner}` === name).length;
    for (const weighing of WEIGHINGS) {
      features[`${name}.${weighing}`] = Math.min(MAX_COUNT, count) * factors[weighing];
    }
  }
  return features;
}
