import { ANSWER_ROWS } from "../../public-sets/print-sets.ts";
import {
  RETRIEVAL_FIGURES,
  type AnswerFigures,
  type RetrievalFigures,
} from "../../public-sets/set-figures.ts";
import type { EvalReport } from "../eval-report.ts";
import { decimalsText } from "../format-figures.ts";
import { estimateCell } from "./estimate-cell.ts";
import { html, type Markup } from "../../../src/report/markup.ts";
import { provenance } from "./provenance.ts";

/** Other people's questions; nothing where they were not given to the run. */
export function setsSection({ publicSets, record }: EvalReport): Markup {
  if (publicSets === null) return html``;
  const { retrieval, answers, skipped } = publicSets;
  return html`<section id="sets">
    <h2>Public sets</h2>
    <p class="note">
      Questions that others wrote, about other texts: the check on cases written by people who know
      the documents. ${provenance(publicSets.record, record)}
    </p>
    ${retrieval.length === 0 ? "" : retrievalTable(retrieval)}
    ${answers.length === 0 ? "" : answerTable(answers)}
    ${skipped.map((reason) => html`<p class="note">Skipped: ${reason}</p>`)}
  </section>`;
}

function retrievalTable(rows: readonly RetrievalFigures[]): Markup {
  return html`<h3>Finding the passage</h3>
    <table>
      <tr>
        <th>set</th>
        <th>questions</th>
        <th>retriever</th>
        ${RETRIEVAL_FIGURES.map((name) => html`<th class="number">${name}</th>`)}
      </tr>
      ${rows.map(
        (row) =>
          html`<tr>
            <td>${row.set}, ${row.passageCount} passages</td>
            <td>${row.queryCount} ${row.questions}</td>
            <td>${row.retriever}</td>
            ${RETRIEVAL_FIGURES.map((name) => estimateCell(row.figures[name]))}
          </tr>`,
      )}
    </table>`;
}

function answerTable(sets: readonly AnswerFigures[]): Markup {
  return html`<h3>Answering and refusing</h3>
    <table>
      <tr>
        <th></th>
        ${sets.map(
          ({ set, answerableCount, unanswerableCount }) =>
            html`<th class="number">
              ${set}<br /><small>${answerableCount} answerable, ${unanswerableCount} not</small>
            </th>`,
        )}
      </tr>
      ${ANSWER_ROWS.filter(({ estimate }) => sets.some((one) => estimate(one).value !== null)).map(
        ({ title, kind, estimate }) =>
          html`<tr>
            <td>${title}</td>
            ${sets.map((figures) =>
              kind === "area"
                ? html`<td class="number">${decimalsText(estimate(figures))}</td>`
                : estimateCell(estimate(figures)),
            )}
          </tr>`,
      )}
    </table>`;
}
