import { CHECK_NAMES, type CheckName } from "../../src/domain/grounding.ts";
import { checkText, type GuardSettings } from "../../src/grounding/check-text.ts";
import { gradesDuties } from "../../src/grounding/check-duties.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";
import { findDepartures } from "../../src/grounding/find-departures.ts";
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
export function ablateGuard(
  pairs: readonly GuardPair[],
  settings: GuardSettings,
): readonly PartVerdicts[] {
  const read = pairs.map((pair) => ({ pair, ...readPair(pair, settings) }));
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

function readPair(pair: GuardPair, settings: GuardSettings) {
  const { claim, quote, context = "", document } = pair;
  const comparison = compareTexts(claim, [quote], context);
  const departures = findDepartures(comparison, { gradesDuties: gradesDuties(document) });
  const text = { claim, quotes: [quote], context, documents: [document] };
  const { support, failedChecks } = checkText(text, settings);
  const found = new Set(departures.map(({ check }) => check));
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
