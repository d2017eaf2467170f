import type { GuardFile, GuardSetFigures } from "../../guard/guard-file.ts";
import { NO_ESTIMATE } from "../../metrics/estimate.ts";
import type { EvalReport } from "../eval-report.ts";
import { estimateCell } from "./estimate-cell.ts";
import { html, type Markup } from "../../../src/report/markup.ts";
import { provenance } from "./provenance.ts";

type Detector = GuardSetFigures["detectors"][number];
type WrongPair = GuardSetFigures["wrong"][number];

/** The hallucination bench; nothing where it was not given to the run. */
export function guardSection({ guard, record }: EvalReport): Markup {
  if (guard === null) return html``;
  return html`<section id="guard">
    <h2>Guard: altered and faithful claims</h2>
    <p class="note">
      Does the guard let through a claim that its quote does not carry, and does it stop one that it
      carries? Claims of the guard suite were altered by rules, those of claim-pairs were written by
      reading, which is harder. ${provenance(guard.record, record)}
    </p>
    ${guard.sets.map((set) => setPart(set, guard))}
    ${guard.skipped.map((reason) => html`<p class="note">Skipped: ${reason}</p>`)}
  </section>`;
}

function setPart(set: GuardSetFigures, { timings }: GuardFile): Markup {
  const guard = set.detectors.find(({ detector }) => detector === "guard");
  const ms = timings[set.set];
  return html`<h3>${set.set}</h3>
    ${detectorTable(set.detectors)} ${guard === undefined ? "" : typeTable(guard)}
    ${ms === undefined ? "" : html`<p class="note">The guard took ${ms.toFixed(2)} ms a pair.</p>`}
    <details class="pairs">
      <summary>pairs judged wrongly (${set.wrong.length})</summary>
      ${set.wrong.map(wrongPair)}
    </details>`;
}

function detectorTable(detectors: readonly Detector[]): Markup {
  return html`<table>
    <tr>
      <th>detector</th>
      <th>part</th>
      <th class="number">pairs</th>
      <th class="number">balanced accuracy</th>
      <th class="number">recall</th>
      <th class="number">false alarms</th>
      <th class="number">threshold, chosen on dev</th>
    </tr>
    ${detectors.flatMap(({ detector, threshold, dev, test }) =>
      [
        { part: "dev", figures: dev },
        { part: "test", figures: test },
      ].map(
        ({ part, figures }) =>
          html`<tr>
            <td>${detector}</td>
            <td>${part}</td>
            <td class="number">${figures.count}</td>
            ${[figures.balancedAccuracy, figures.recall, figures.falseAlarmRate].map((figure) =>
              estimateCell(figure),
            )}
            <td class="number">${threshold === null ? "" : threshold.toFixed(3)}</td>
          </tr>`,
      ),
    )}
  </table>`;
}

function typeTable({ dev, test }: Detector): Markup {
  return html`<table>
    <tr>
      <th>type of claim</th>
      <th>should</th>
      <th class="number">flagged, dev</th>
      <th class="number">flagged, test</th>
    </tr>
    ${test.byType.map(({ type, expected, count, flaggedShare }) => {
      const other = dev.byType.find((one) => one.type === type);
      return html`<tr>
        <td>${type}</td>
        <td>${expected === "grounded" ? "pass" : "be flagged"}</td>
        ${estimateCell(other?.flaggedShare ?? NO_ESTIMATE, other?.count)}
        ${estimateCell(flaggedShare, count)}
      </tr>`;
    })}
  </table>`;
}

function wrongPair({ pair, reasons }: WrongPair): Markup {
  const { id, expected, claim, quote, change, source, split } = pair;
  const said = expected === "grounded" ? "flagged, though faithful" : "let through, though altered";
  return html`<div class="pair">
    <p>
      <code>${id}</code> ${split}, ${source.documentId} ${source.locator}:
      <b class="no">${said}</b>${change === "" ? "" : html` (${change})`}
    </p>
    <blockquote lang="zh"><b>Claim</b> ${claim}<br /><b>Quote</b> ${quote}</blockquote>
    ${reasons.length === 0 ? "" : html`<p class="note">${reasons.join("; ")}</p>`}
  </div>`;
}
