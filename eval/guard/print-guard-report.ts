import type { Estimate } from "../metrics/estimate.ts";
import { textTable } from "../report/text-table.ts";
import type { GuardFigures } from "./guard-metrics.ts";
import type { SetResult } from "./measure-guard.ts";

/** The results of one set for a terminal: detectors, types, and the pairs of `dev` that were judged wrongly. */
export function formatSetResult(result: SetResult, failures: number): string {
  const guard = result.detectors.find(({ detector }) => detector === "guard");
  return [
    `${result.set}: ${(guard?.dev.count ?? 0) + (guard?.test.count ?? 0)} pairs, ${result.guardMs.toFixed(2)} ms a pair`,
    textTable([
      ["detector", "part", "balanced", "recall", "false alarms"],
      ...result.detectors.flatMap(({ detector, dev, test }) => [
        [detector, "dev", ...headline(dev)],
        [detector, "test", ...headline(test)],
      ]),
    ]),
    ...(guard === undefined ? [] : [typeTable(guard.dev, guard.test)]),
    failureList(result, failures),
  ].join("\n\n");
}

function headline({ balancedAccuracy, recall, falseAlarmRate }: GuardFigures): string[] {
  return [balancedAccuracy, recall, falseAlarmRate].map(formatEstimate);
}

function typeTable(dev: GuardFigures, test: GuardFigures): string {
  const rows = test.byType.map(({ type, count, flaggedShare }) => {
    const other = dev.byType.find((result) => result.type === type);
    return [
      type,
      String(other?.count ?? 0),
      formatEstimate(other?.flaggedShare ?? NONE),
      String(count),
      formatEstimate(flaggedShare),
    ];
  });
  return textTable([["flagged by type", "dev", "share", "test", "share"], ...rows]);
}

const NONE: Estimate = { value: null, low: null, high: null };

function formatEstimate({ value, low, high }: Estimate): string {
  if (value === null || low === null || high === null) return "–";
  return `${percent(value)} [${percent(low)}, ${percent(high)}]`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

// The pairs of test are counted and never shown, so that nobody tunes on them.
function failureList({ wrong }: SetResult, limit: number): string {
  const dev = wrong.filter(({ pair }) => pair.split === "dev");
  const shown = dev.slice(0, limit).map(({ pair, reasons }) => {
    const why = reasons.length === 0 ? "no check failed" : reasons.join("; ");
    return `  ${pair.id} (${pair.source.documentId} ${pair.source.locator}) ${pair.change}\n    ${pair.claim}\n    ${why}`;
  });
  const heading = `judged wrongly: ${dev.length} of dev, ${wrong.length - dev.length} of test (not shown)`;
  return [heading, ...shown].join("\n");
}
