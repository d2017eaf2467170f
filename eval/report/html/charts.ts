import * as Plot from "@observablehq/plot";
import type { RiskCoveragePoint } from "../../metrics/risk-coverage.ts";
import { OUTCOMES } from "../../scoring/case-score.ts";
import type { BinFigures, EvalReport, GroupFigures } from "../eval-report.ts";
import { drawChart } from "../../../src/report/draw-chart.ts";
import type { Markup } from "../../../src/report/markup.ts";

const PERCENT = { tickFormat: "%", domain: [0, 1], grid: true } as const;
const COLOURS = ["#1a7f5a", "#c0392b", "#e08e0b", "#2c6fbb", "#8e44ad"];

/** Longer names of groups are cut, so that they stand beside their bars. */
const MAX_NAME = 30;

/** One bar for each kind of question, parted by what became of its cases. */
export function outcomesByKind({ cases }: EvalReport): Markup {
  const kinds = [...new Set(cases.map(({ kind }) => kind))].sort();
  return drawChart({
    ariaLabel: "Outcomes by kind of question",
    height: 72 + kinds.length * 22,
    marginLeft: 130,
    x: { label: "cases", grid: true },
    y: { label: null, domain: kinds },
    color: { domain: [...OUTCOMES], range: COLOURS },
    marks: [
      Plot.barX(
        cases,
        Plot.groupY(
          { x: "count" },
          { y: "kind", fill: (one: (typeof cases)[number]) => one.score.outcome },
        ),
      ),
      Plot.ruleX([0]),
    ],
  });
}

/** Share of cases handled right in each group, with its interval. */
export function handledRightByGroup({ groups }: EvalReport): Markup {
  const rows = groups.flatMap(groupRow);
  return drawChart({
    ariaLabel: "Cases handled right by group, with 95 % intervals",
    height: 72 + rows.length * 20,
    marginLeft: 320,
    x: { ...PERCENT, label: "handled right" },
    y: { label: null, domain: rows.map(({ name }) => name) },
    marks: [
      Plot.ruleY(rows, { y: "name", x1: "low", x2: "high", strokeWidth: 2, stroke: "#888" }),
      Plot.dot(rows, { y: "name", x: "value", fill: "#1a7f5a", r: 4 }),
    ],
  });
}

function groupRow({ by, name, caseCount, figures }: GroupFigures) {
  const { value, low, high } = figures["handledRight"] ?? { value: null, low: null, high: null };
  return value === null
    ? []
    : [{ name: `${by} ${shortened(name)} (${caseCount})`, value, low, high }];
}

function shortened(name: string): string {
  const characters = Array.from(name);
  return characters.length <= MAX_NAME ? name : `${characters.slice(0, MAX_NAME - 1).join("")}…`;
}

/** Risk against coverage over the answered cases. */
export function riskCoverage(points: readonly RiskCoveragePoint[]): Markup {
  return drawChart({
    ariaLabel: "Risk–coverage curve",
    height: 300,
    x: { ...PERCENT, label: "coverage of the answered cases" },
    y: { label: "wrong among them", tickFormat: "%", grid: true, zero: true },
    marks: [
      Plot.line(points, { x: "coverage", y: "risk", stroke: "#c0392b", curve: "step-before" }),
      Plot.dot(points.slice(-1), { x: "coverage", y: "risk", fill: "#c0392b" }),
      Plot.ruleY([0]),
    ],
  });
}

/** What was predicted against what came; on the diagonal, predictions are honest. */
export function reliability(
  bins: readonly BinFigures[],
  predicted: string,
  observed: string,
): Markup {
  return drawChart({
    ariaLabel: `Reliability: ${predicted} against ${observed}`,
    height: 300,
    x: { ...PERCENT, label: predicted },
    y: { ...PERCENT, label: observed },
    r: { range: [0, 16] },
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { stroke: "#888", strokeDasharray: "4,4" },
      ),
      Plot.ruleX(bins, { x: "meanPredicted", y1: "low", y2: "high", stroke: "#888" }),
      Plot.dot(bins, {
        x: "meanPredicted",
        y: "observed",
        r: "count",
        fill: "#2c6fbb",
        fillOpacity: 0.6,
      }),
    ],
  });
}

/** How the answers' latencies are spread. */
export function latencyHistogram({ cases }: EvalReport): Markup {
  const bars: Plot.BinXInputs<Plot.RectYOptions> = {
    x: "latencyMs",
    fill: "#2c6fbb",
    thresholds: 30,
  };
  return drawChart({
    ariaLabel: "Latency of the answers",
    height: 220,
    x: { label: "milliseconds" },
    y: { label: "answers", grid: true },
    marks: [
      Plot.rectY(
        cases.map(({ timings }) => timings),
        Plot.binX({ y: "count" }, bars),
      ),
      Plot.ruleY([0]),
    ],
  });
}
