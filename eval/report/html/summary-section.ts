import { NO_ESTIMATE, type Estimate } from "../../metrics/estimate.ts";
import { OUTCOMES, type Outcome } from "../../scoring/case-score.ts";
import { SUITE_METRICS } from "../../scoring/suite-metrics.ts";
import type { EvalReport, Figure, Figures } from "../eval-report.ts";
import { millisText, percentText } from "../format-figures.ts";
import { measuredMetrics } from "../measured-metrics.ts";
import { estimateCell } from "./estimate-cell.ts";
import { html, type Markup } from "../../../src/report/markup.ts";

const HEADLINES = [
  "handledRight",
  "answeredRight",
  "wronglyRefused",
  "rightlyRefused",
  "citationPrecision",
  "verbatim",
];

/** The figures that matter first, then outcomes, then every metric by split. */
export function summarySection(report: EvalReport): Markup {
  return html`<section id="summary">
    <h2>Summary</h2>
    <p class="verdict">${verdict(report)}</p>
    <div class="tiles">${HEADLINES.map((name) => tile(name, report.figures))}</div>
    <p class="note">
      In small print: 95 % bootstrap intervals (${report.record.resamples} resamples, seed
      ${report.record.seed}), and of how many each figure is the share. What each figure means:
      docs/evaluation.md. Nothing is tuned on test; a gap between dev and test is a sign of tuning.
    </p>
    ${outcomeTable(report)} ${metricTable(report)} ${latencyTable(report)}
  </section>`;
}

/** The run in words, for a reader who stops here. */
function verdict({ cases, figures }: EvalReport): string {
  const count = (outcome: Outcome): number =>
    cases.filter(({ score }) => score.outcome === outcome).length;
  const answerable = cases.filter((one) => one.answerable).length;
  return [
    `Of ${answerable} questions that the documents answer, ${count("answered-right")} were answered with every fact and the whole evidence, ${count("answered-wrong")} with less, and ${count("wrongly-refused")} were refused.`,
    `Of ${cases.length - answerable} that they do not answer, ${count("rightly-refused")} were refused and ${count("wrongly-answered")} were answered.`,
    `Of ${figures["verbatim"]?.of ?? 0} quotes shown, ${percentText(figures["verbatim"]?.value ?? null)} stand in their document word for word.`,
  ].join(" ");
}

function tile(name: string, figures: Figures): Markup {
  const metric = SUITE_METRICS.find((one) => one.name === name);
  const estimate = figures[name];
  return html`<div class="tile">
    <b>${percentText(estimate?.value ?? null)}</b><span>${metric?.title ?? name}</span
    ><small>${interval(estimate)} of ${metric?.over ?? ""}</small>
  </div>`;
}

function interval(estimate: Estimate | undefined): string {
  if (estimate === undefined || estimate.low === null || estimate.high === null) return "";
  return `${(estimate.low * 100).toFixed(1)}–${(estimate.high * 100).toFixed(1)}`;
}

function outcomeTable({ cases }: EvalReport): Markup {
  const splits = [...new Set(cases.map(({ split }) => split))].sort();
  const countOf = (outcome: string, split: string | null): number =>
    cases.filter((one) => one.score.outcome === outcome && (split === null || one.split === split))
      .length;
  return html`<h3>Outcomes</h3>
    <table>
      <tr>
        <th>outcome</th>
        <th>all</th>
        ${splits.map((split) => html`<th>${split}</th>`)}
      </tr>
      ${OUTCOMES.map(
        (outcome) =>
          html`<tr>
            <td><i class="dot ${outcome}"></i>${outcome.replace("-", " ")}</td>
            <td>${countOf(outcome, null)}</td>
            ${splits.map((split) => html`<td>${countOf(outcome, split)}</td>`)}
          </tr>`,
      )}
    </table>`;
}

function metricTable({ figures, groups }: EvalReport): Markup {
  const splits = groups.filter(({ by }) => by === "split");
  const cell = (figure: Figure | undefined): Markup =>
    estimateCell(figure ?? NO_ESTIMATE, figure?.of);
  return html`<h3>Every metric</h3>
    <table>
      <tr>
        <th>metric</th>
        <th>of</th>
        <th class="number">all</th>
        ${splits.map(({ name }) => html`<th class="number">${name}</th>`)}
      </tr>
      ${measuredMetrics(figures).map(
        ({ name, title, over }) =>
          html`<tr>
            <td>${title}</td>
            <td>${over}</td>
            ${cell(figures[name])}${splits.map((split) => cell(split.figures[name]))}
          </tr>`,
      )}
    </table>`;
}

const PERCENTILES = ["p50", "p95", "p99"] as const;

function latencyTable({ timings }: EvalReport): Markup {
  const rows = PERCENTILES.map((name) => {
    const { value, low, high } = timings.latency[name];
    return html`<tr>
      <td>${name}</td>
      <td>${millisText(value)} (${millisText(low)}–${millisText(high)})</td>
    </tr>`;
  });
  return html`<h3>Latency</h3>
    <table>
      <tr>
        <th>percentile</th>
        <th>milliseconds</th>
      </tr>
      ${rows}
    </table>`;
}
