import type { EvalReport } from "../eval-report.ts";
import type { ReportedCase } from "../reported-case.ts";
import { caseDetails } from "./case-details.ts";
import { html, type Markup } from "../../../src/report/markup.ts";

const FILTERS = ["outcome", "split", "kind", "script", "file"] as const;
type FilterName = (typeof FILTERS)[number];

/** Every case, filterable, with its details to be opened. */
export function caseTable({ cases }: EvalReport, sources: ReadonlyMap<string, string>): Markup {
  return html`<section id="cases">
    <h2>Cases</h2>
    <form class="filters" id="filters" onsubmit="return false">
      <input
        type="search"
        name="text"
        placeholder="words of question or answer"
        aria-label="words"
      />
      ${FILTERS.map((name) => filterChoice(name, cases))}
      <output id="shown">${cases.length} of ${cases.length} shown</output>
    </form>
    ${cases.map((one) => caseRow(one, sources))}
  </section>`;
}

function filterChoice(name: FilterName, cases: readonly ReportedCase[]): Markup {
  const values = [...new Set(cases.map((one) => valueOf(one, name)))].sort();
  return html`<select name="${name}" aria-label="${name}">
    <option value="">any ${name}</option>
    ${values.map((value) => html`<option>${value}</option>`)}
  </select>`;
}

function caseRow(one: ReportedCase, sources: ReadonlyMap<string, string>): Markup {
  const outcome = valueOf(one, "outcome");
  return html`<details
    class="case"
    id="case-${one.id}"
    ${FILTERS.map((name) => html`data-${name}="${valueOf(one, name)}" `)}
  >
    <summary>
      <code>${one.id}</code><i class="dot ${outcome}"></i
      ><span class="outcome">${outcome.replace("-", " ")}</span
      ><span class="question">${one.question}</span
      ><small>${one.kind} · ${one.script} · ${one.split}</small>
    </summary>
    ${caseDetails(one, sources)}
  </details> `;
}

function valueOf(one: ReportedCase, name: FilterName): string {
  return name === "outcome" ? one.score.outcome : one[name];
}
