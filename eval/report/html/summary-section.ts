import type { Estimate } from "../../metrics/bootstrap.ts";
import { OUTCOMES } from "../../scoring/case-score.ts";
import { SUITE_METRICS } from "../../scoring/suite-metrics.ts";
import type { EvalReport, Figures } from "../eval-report.ts";
import { estimateText, percentText } from "../format-figures.ts";
import { html, type Markup } from "./markup.ts";

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
    <div class="tiles">${HEADLINES.map((name) => tile(name, report.figures))}</div>
    <p class="note">
      In brackets: 95 % bootstrap intervals (${report.record.resamples} resamples, seed
      ${report.record.seed}). What each figure means: docs/evaluation.md.
    </p>
    ${outcomeTable(report)} ${metricTable(report)} ${latencyTable(report)}
  </section>`;
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
  const cell = (estimate: Estimate | undefined): Markup =>
    html`<td>${estimate === undefined ? "-" : estimateText(estimate)}</td>`;
  return html`<h3>Every metric</h3>
    <table>
      <tr>
        <th>metric</th>
        <th>of</th>
        <th>all</th>
        ${splits.map(({ name }) => html`<th>${name}</th>`)}
      </tr>
      ${SUITE_METRICS.map(
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
      <td>${millis(value)} (${millis(low)}–${millis(high)})</td>
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

function millis(value: number | null): string {
  return value === null ? "-" : value.toFixed(1);
}
