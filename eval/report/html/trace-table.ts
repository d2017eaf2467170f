import type { FusionTrace } from "../../../src/domain/retrieval.ts";
import { spansOverlap } from "../../scoring/covered-share.ts";
import type { ReportedCase } from "../reported-case.ts";
import { html, type Markup } from "../../../src/report/markup.ts";

/** The search results for the question with what each retriever gave to their scores. */
export function traceTable({ found, located }: ReportedCase): Markup {
  const holdsEvidence = (result: (typeof found)[number]): boolean =>
    located.some(
      ({ documentId, spans }) =>
        documentId === result.documentId && spansOverlap(spans, result.spans),
    );
  return html`<table>
    <tr>
      <th>rank</th>
      <th>locator</th>
      <th>score</th>
      <th>lexical</th>
      <th>dense</th>
      <th>evidence</th>
      <th>begins</th>
    </tr>
    ${found.map(
      (result, index) =>
        html`<tr>
          <td>${index + 1}</td>
          <td>${result.locator}</td>
          <td>${result.score.toFixed(3)}</td>
          ${part(result.trace, "lexical")}${part(result.trace, "dense")}
          <td>${holdsEvidence(result) ? "yes" : ""}</td>
          <td lang="zh">${Array.from(result.quote).slice(0, 40).join("")}</td>
        </tr>`,
    )}
  </table>`;
}

function part(trace: readonly FusionTrace[], retriever: FusionTrace["retriever"]): Markup {
  const own = trace.find((one) => one.retriever === retriever);
  if (own === undefined) return html`<td></td>`;
  const { rank, rawScore, contribution } = own;
  return html`<td>
    ${contribution.toFixed(3)} (rank ${rank ?? "–"}, ${rawScore?.toFixed(2) ?? "–"})
  </td>`;
}
