import { bootstrap } from "../metrics/bootstrap.ts";
import type { Estimate } from "../metrics/estimate.ts";
import { SEED } from "../report/seed.ts";
import type { GuardPair } from "./guard-pair.ts";

/** A pair with what a detector said of it. */
export interface JudgedPair {
  readonly pair: GuardPair;
  /** The detector calls the claim ungrounded. */
  readonly flagged: boolean;
  /** Its reasons, for a reader. */
  readonly reasons: readonly string[];
}

/** How often pairs of one type were flagged: recall for altered ones, false alarms for faithful ones. */
interface TypeResult {
  readonly type: string;
  readonly expected: GuardPair["expected"];
  readonly count: number;
  readonly flaggedShare: Estimate;
}

export interface GuardFigures {
  readonly count: number;
  /** Mean of recall on altered and specificity on faithful claims (Brodersen et al., ICPR 2010). */
  readonly balancedAccuracy: Estimate;
  /** Share of the altered claims that were flagged. */
  readonly recall: Estimate;
  /** Share of the faithful claims that were flagged. */
  readonly falseAlarmRate: Estimate;
  /** By type, in order of the types' names. */
  readonly byType: readonly TypeResult[];
}

/** The figures of a judged set, each with its 95 % bootstrap interval over pairs. */
export function guardFigures(judged: readonly JudgedPair[]): GuardFigures {
  const altered = judged.filter(({ pair }) => pair.expected === "ungrounded");
  const faithful = judged.filter(({ pair }) => pair.expected === "grounded");
  const types = [...new Set(judged.map(({ pair }) => pair.type))].sort();
  return {
    count: judged.length,
    balancedAccuracy: bootstrap(judged, balancedAccuracy, SEED),
    recall: bootstrap(altered, flaggedShare, SEED),
    falseAlarmRate: bootstrap(faithful, flaggedShare, SEED),
    byType: types.flatMap((type) => {
      const pairs = judged.filter(({ pair }) => pair.type === type);
      const expected = pairs[0]?.pair.expected;
      if (expected === undefined) return [];
      const share = bootstrap(pairs, flaggedShare, SEED);
      return [{ type, expected, count: pairs.length, flaggedShare: share }];
    }),
  };
}

/** Null where altered or faithful claims are missing. */
export function balancedAccuracy(judged: readonly JudgedPair[]): number | null {
  const recall = flaggedShare(judged.filter(({ pair }) => pair.expected === "ungrounded"));
  const alarms = flaggedShare(judged.filter(({ pair }) => pair.expected === "grounded"));
  return recall === null || alarms === null ? null : (recall + 1 - alarms) / 2;
}

function flaggedShare(judged: readonly JudgedPair[]): number | null {
  if (judged.length === 0) return null;
  return judged.filter(({ flagged }) => flagged).length / judged.length;
}

/** A pair that was judged wrongly. */
export function isWrong({ pair, flagged }: JudgedPair): boolean {
  return flagged !== (pair.expected === "ungrounded");
}
