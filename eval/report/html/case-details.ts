import type { Span } from "../../../src/domain/span.ts";
import type { ClaimJudgement } from "../../judge/claim-judgement.ts";
import { explainCase } from "../explain-case.ts";
import { percentText } from "../format-figures.ts";
import type { ReportedCase } from "../reported-case.ts";
import { html, type Markup } from "../../../src/report/markup.ts";
import { sourceContext } from "./source-context.ts";
import { traceTable } from "./trace-table.ts";

type Sources = ReadonlyMap<string, string>;

/** All that is needed to judge one case without us. */
export function caseDetails(one: ReportedCase, sources: Sources): Markup {
  return html`<div class="details">
    <h4>Why it counts as it does</h4>
    <ul>
      ${explainCase(one).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    ${reply(one)} ${checks(one)} ${quotes(one, sources)} ${evidence(one, sources)}
    <h4>Found by search</h4>
    ${traceTable(one)}
    <p class="note">
      ${one.note} Answer ${one.timings.answerId}, ${one.timings.latencyMs.toFixed(1)} ms, decision
      score ${one.answer.evidence.toFixed(3)}.
    </p>
  </div>`;
}

function reply({ answer, score }: ReportedCase): Markup {
  if (answer.status === "refused") {
    return html`<h4>Refused: ${answer.refusal.reason}</h4>
      <p lang="zh">${answer.answer}</p>`;
  }
  const isJudged = score.claims.some(({ judged }) => judged !== null);
  return html`<h4>Answer</h4>
    <p class="answer" lang="zh">${answer.answer}</p>
    <h4>Claims</h4>
    <table>
      <tr>
        <th>claim</th>
        <th>cites</th>
        <th>support</th>
        <th>cited</th>
        <th>words in its quotes</th>
        ${isJudged ? html`<th>judge</th>` : ""}
      </tr>
      ${answer.claims.map(
        (claim, index) =>
          html`<tr>
            <td lang="zh">${claim.text}</td>
            <td>${claim.citations.join(", ")}</td>
            <td>${claim.support.toFixed(3)}</td>
            ${flag(score.claims[index]?.isCited)}${flag(score.claims[index]?.isSupported)}
            ${isJudged ? judgedCell(score.claims[index]?.judged ?? null) : ""}
          </tr>`,
      )}
    </table>`;
}

function judgedCell(judged: ClaimJudgement | null): Markup {
  if (judged === null) return html`<td></td>`;
  const { kind, probability, reason } = judged;
  const classes = { supported: "yes", unsupported: "no", undecided: "none" };
  return html`<td class="${classes[kind]}">
    ${kind} ${probability === null ? reason : probability.toFixed(2)}
  </td>`;
}

function checks({ score }: ReportedCase): Markup {
  if (score.facts.length === 0) return html``;
  return html`<h4>Facts</h4>
    <table>
      <tr>
        <th>any of</th>
        <th>told</th>
        <th>where</th>
      </tr>
      ${score.facts.map(
        ({ alternatives, told, where }) =>
          html`<tr>
            <td lang="zh">${alternatives.join(" | ")}</td>
            ${flag(told !== null)}
            <td>${where ?? ""}</td>
          </tr>`,
      )}
    </table>`;
}

function quotes(one: ReportedCase, sources: Sources): Markup {
  const { answer, score } = one;
  const shown = answer.status === "answered" ? answer.citations : answer.refusal.nearest;
  if (shown.length === 0) return html``;
  const title = answer.status === "answered" ? "Quotes in their source" : "Nearest passages";
  return html`<h4>${title}</h4>
    ${shown.map((quote, index) => {
      const checked = score.citations[index];
      const isVerbatim = checked?.isVerbatim ?? score.nearestVerbatim[index];
      const relevance =
        answer.status === "answered" ? `, ${checked?.relevance ?? "no evidence and no fact"}` : "";
      return html`<p>
          <b>[${index + 1}]</b>
          <span lang="zh">《${quote.title}》${quote.locator}</span>${relevance},
          ${isVerbatim === true ? "verbatim" : html`<b class="no">NOT VERBATIM</b>`}
        </p>
        ${context(quote, one, sources)}`;
    })}`;
}

function evidence(one: ReportedCase, sources: Sources): Markup {
  if (one.score.evidence.length === 0) return html``;
  return html`<h4>Evidence that the case names</h4>
    ${one.score.evidence.map(
      (quote) =>
        html`<p>${quote.locator}, ${quote.documentId}: cited to ${percentText(quote.coverage)}</p>
          ${context(quote, one, sources)}`,
    )}`;
}

/** A stretch of a document: yellow what the answer quotes of it, or a refusal shows; green what the case names. */
function context(
  shown: { readonly documentId: string; readonly spans: readonly Span[] },
  { answer, located }: ReportedCase,
  sources: Sources,
): Markup {
  const spansIn = (parts: readonly { documentId: string; spans: readonly Span[] }[]): Span[] =>
    parts.filter(({ documentId }) => documentId === shown.documentId).flatMap(({ spans }) => spans);
  const pieces = sourceContext(sources.get(shown.documentId) ?? "", shown.spans, {
    quoted: spansIn(answer.refusal?.nearest ?? answer.citations),
    evidence: spansIn(located),
  });
  const marked = pieces.map(({ text, isQuoted, isEvidence }) => {
    const classes = [...(isQuoted ? ["quoted"] : []), ...(isEvidence ? ["evidence"] : [])];
    return classes.length === 0
      ? html`${text}`
      : html`<mark class="${classes.join(" ")}">${text}</mark>`;
  });
  return html`<blockquote lang="zh"><span class="source">…${marked}…</span></blockquote>`;
}

function flag(holds: boolean | undefined): Markup {
  return holds === true ? html`<td class="yes">yes</td>` : html`<td class="no">no</td>`;
}
