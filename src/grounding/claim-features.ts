import { claimCues, CUES, type ClaimCues } from "./claim-cues.ts";
import { claimShape, SHAPES, type ClaimShape } from "./claim-shape.ts";
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

/** The features' names, in the order of the regression. */
export const CLAIM_FEATURES = [
  "checker",
  ...SHAPES,
  ...CUES,
  ...FINDINGS.flatMap((finding) => WEIGHINGS.map((weighing) => `${finding}.${weighing}` as const)),
] as const;

export type ClaimFeatures = Readonly<Record<(typeof CLAIM_FEATURES)[number], number>>;

type ShapeAndCues = ClaimShape & ClaimCues;

/**
 * What the support score looks at: a claim laid beside its quotes, with what the checks found; but for the
 * checker's word, which is 0.
 */
export function claimFeatures(comparison: Comparison, findings: readonly Finding[]): ClaimFeatures {
  const shape = claimShape(comparison);
  const factors = { loose: 1, firm: shape.anchored, whole: shape.whole * shape.anchored };
  const weighed = FINDINGS.flatMap((name) => {
    const count = findings.filter(({ check, manner }) => `${check}.${manner}` === name).length;
    return WEIGHINGS.map(
      (weighing) =>
        [`${name}.${weighing}`, Math.min(MAX_COUNT, count) * factors[weighing]] as const,
    );
  });
  // SAFETY: the entries are exactly the names made of findings and weighings.
  const found = Object.fromEntries(weighed) as Omit<ClaimFeatures, keyof ShapeAndCues | "checker">;
  return { checker: 0, ...shape, ...claimCues(comparison), ...found };
}
