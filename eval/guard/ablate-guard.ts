import { CHECK_NAMES, type CheckName } from "../../src/domain/grounding.ts";
import type { GuardSettings } from "../../src/grounding/check-text.ts";
import { weighText } from "../../src/grounding/weigh-text.ts";
import { examinePairs, type ExaminedPair } from "./examined-pairs.ts";
import { textTable } from "../report/text-table.ts";
import { guardFigures, type JudgedPair } from "./guard-metrics.ts";
import type { GuardPair } from "./guard-pair.ts";

/** What one part of the guard would flag by itself. */
interface PartVerdicts {
  readonly part: CheckName | "any check" | "score" | "guard";
  readonly judged: readonly JudgedPair[];
}

const TEXT_CHECKS = CHECK_NAMES.filter(
  (check) => !["citation", "support", "statement", "question", "contradiction"].includes(check),
);

/** Each check alone ("it finds something"), all of them, the support score alone, and the guard as it is. */
export async function ablateGuard(
  pairs: readonly GuardPair[],
  settings: GuardSettings,
): Promise<readonly PartVerdicts[]> {
  const examined = await examinePairs(pairs, settings.checker);
  const read = examined.map((one) => ({ pair: one.pair, ...readPair(one, settings) }));
  const part = (
    name: PartVerdicts["part"],
    flags: (one: (typeof read)[number]) => boolean,
  ): PartVerdicts => ({
    part: name,
    judged: read.map((one) => ({ pair: one.pair, flagged: flags(one), reasons: [] })),
  });
  return [
    ...TEXT_CHECKS.map((check) => part(check, ({ found }) => found.has(check))),
    part("any check", ({ found }) => found.size > 0),
    part("score", ({ support }) => support < settings.minSupport),
    part("guard", ({ fails }) => fails),
  ];
}

function readPair({ examination, logOdds }: ExaminedPair, settings: GuardSettings) {
  const { support, failedChecks } = weighText(examination, logOdds, settings);
  const found = new Set(examination.findings.map(({ check }) => check));
  return { found, support, fails: failedChecks.length > 0 };
}

/** The parts' recall and false alarms on the test part, for a terminal. */
export function formatAblation(set: string, parts: readonly PartVerdicts[]): string {
  const share = (value: number | null): string => (value === null ? "–" : value.toFixed(3));
  const rows = parts.map(({ part, judged }) => {
    const figures = guardFigures(judged.filter(({ pair }) => pair.split === "test"));
    const { balancedAccuracy, recall, falseAlarmRate } = figures;
    return [part, ...[balancedAccuracy, recall, falseAlarmRate].map(({ value }) => share(value))];
  });
  const heading = `${set}: each part of the guard by itself (test part)`;
  return `${heading}\n\n${textTable([["part", "balanced", "recall", "false alarms"], ...rows])}`;
}
