import { OUTCOMES } from "../../scoring/case-score.ts";
import type { EvalReport } from "../eval-report.ts";
import {
  handledRightByGroup,
  latencyHistogram,
  outcomesByKind,
  reliability,
  riskCoverage,
} from "./charts.ts";
import { decimalsText } from "../format-figures.ts";
import { html, type Markup } from "../../../src/report/markup.ts";

/** The figures as pictures, each with the numbers that sum it up. */
export function chartSection(report: EvalReport): Markup {
  const { confidence } = report;
  const { areaUnderRiskCoverage: area, support, decision } = confidence;
  return html`<section id="charts">
    <h2>Charts</h2>
    <figure>
      ${outcomesByKind(report)}
      <figcaption>Outcomes by kind of question. ${legend()}</figcaption>
    </figure>
    <figure>
      ${handledRightByGroup(report)}
      <figcaption>Handled right, with 95 % intervals; in brackets the number of cases.</figcaption>
    </figure>
    <figure>
      ${riskCoverage(confidence.riskCoverage)}
      <figcaption>
        Risk–coverage over the answered cases, most confident first. Area ${decimalsText(area)},
        lower is better.
      </figcaption>
    </figure>
    <figure>
      ${reliability(decision.bins, "decision score", "share that can be answered")}
      <figcaption>
        Decision score against whether the documents answer. Calibration error
        ${decimalsText(decision.error)}, area under ROC ${decimalsText(decision.areaUnderRoc)}.
      </figcaption>
    </figure>
    <figure>
      ${reliability(support.bins, "support of the weakest claim", "share answered right")}
      <figcaption>
        Support against whether the case was answered right. Calibration error
        ${decimalsText(support.error)}.
      </figcaption>
    </figure>
    <figure>
      ${latencyHistogram(report)}
      <figcaption>Latency of the answers.</figcaption>
    </figure>
  </section>`;
}

function legend(): Markup {
  return html`${OUTCOMES.map((outcome) => html`<i class="dot ${outcome}"></i>${outcome.replace("-", " ")} `)}`;
}
