import { NO_ESTIMATE } from "../../metrics/estimate.ts";
import { SUITE_METRICS } from "../../scoring/suite-metrics.ts";
import type { EvalReport, GroupFigures } from "../eval-report.ts";
import { estimateCell } from "./estimate-cell.ts";
import { html, type Markup } from "../../../src/report/markup.ts";

const SHOWN = [
  "handledRight",
  "answeredRight",
  "wronglyRefused",
  "rightlyRefused",
  "citationPrecision",
];

/** The main figures of every group of cases: where the system is strong and where it is weak. */
export function groupSection({ groups }: EvalReport): Markup {
  const kinds = [...new Set(groups.map(({ by }) => by))].filter((by) => by !== "split");
  return html`<section id="groups">
    <h2>By kind, script and document</h2>
    ${kinds.map((by) =>
      groupTable(
        by,
        groups.filter((group) => group.by === by),
      ),
    )}
  </section>`;
}

function groupTable(by: string, groups: readonly GroupFigures[]): Markup {
  const titles = SHOWN.map(
    (name) => SUITE_METRICS.find((metric) => metric.name === name)?.title ?? name,
  );
  return html`<h3>By ${by}</h3>
    <table>
      <tr>
        <th>${by}</th>
        <th class="number">cases</th>
        ${titles.map((title) => html`<th class="number">${title}</th>`)}
      </tr>
      ${groups.map(
        ({ name, caseCount, figures }) =>
          html`<tr>
            <td>${name}</td>
            <td class="number">${caseCount}</td>
            ${SHOWN.map((metric) => estimateCell(figures[metric] ?? NO_ESTIMATE))}
          </tr>`,
      )}
    </table>`;
}
