import { html, nothing, type TemplateResult } from "lit";
import { answerOf, isGrounded, type Turn } from "../chat/turn.ts";
import type { Answer, Citation, Claim } from "../wire/answer-schema.ts";
import { nameHidden } from "../text/hidden-characters.ts";
import type { Messages } from "../words/messages.ts";
import { ICONS } from "./icons.ts";
import { langOf } from "../words/lang-of.ts";
import { isNotable } from "../words/notable-status.ts";
import { renderQuoteCards } from "./render-quote-cards.ts";
import { renderText } from "./render-text.ts";
import type { TurnView } from "./turn-view.ts";

/** The answer first: its sentences with their chips, then what it rests on. Also as far as it has come. */
export function renderAnswer(turn: Turn, view: TurnView): TemplateResult {
  const answer = answerOf(turn);
  const { citations } = turn;
  const lang = langOf(answer, view.messages);
  return html`<div class="answer" lang=${lang}>
      ${
        answer?.comparison
          ? renderComparison(answer.comparison, turn, view)
          : turn.claims.map((claim) => renderClaim(claim, citations, view))
      }
    </div>
    ${answer === null ? nothing : renderFacts(turn, answer, view.messages)}
    ${answer === null ? nothing : renderSources(citations, view)}`;
}

function renderClaim(claim: Claim, citations: readonly Citation[], view: TurnView): TemplateResult {
  return html`<p class="claim">
    ${renderText(claim.text)}
    ${citations.map((citation, at) =>
      claim.citations.includes(citation.n) ? renderChip(citations, at, view) : nothing,
    )}
  </p>`;
}

function renderChip(
  citations: readonly Citation[],
  at: number,
  { messages, actions, languageOf }: TurnView,
): TemplateResult | typeof nothing {
  const citation = citations[at];
  if (citation === undefined) return nothing;
  const { n, locator, title, documentId, status } = citation;
  const lang = languageOf(documentId);
  return html`<button
    class="chip"
    lang=${lang}
    title=${nameHidden(title)}
    @click=${() => {
      actions.open({ quotes: citations, at });
    }}
  >
    <span class="visually-hidden" lang=${messages.language}>${messages.sourceTitle} </span>
    <span class="chip-number">${n}</span>
    <span>${renderText(locator)}</span>
    ${
      isNotable(status)
        ? html`<span class="chip-status" lang=${messages.language}
            >${messages.status(status)}</span
          >`
        : nothing
    }
    <span class="visually-hidden">${messages.comma}${renderText(title)}</span>
  </button>`;
}

/** With roles that stay where a narrow window puts one cell below the other. */
function renderComparison(
  cells: NonNullable<Answer["comparison"]>,
  turn: Turn,
  view: TurnView,
): TemplateResult {
  const { messages } = view;
  const { citations } = turn;
  const lang = langOf(answerOf(turn), messages);
  return html`<div
    class="table-scroll"
    role="region"
    tabindex="0"
    lang=${messages.language}
    aria-label=${messages.comparisonLabel}
  >
    <table class="comparison" role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${cells.map(
            ({ jurisdiction }) =>
              html`<th scope="col" role="columnheader">${messages.jurisdiction(jurisdiction)}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        <tr role="row">
          ${cells.map(
            ({ claims }) =>
              html`<td role="cell" lang=${claims.length === 0 ? messages.language : lang}>
                ${
                  claims.length === 0
                    ? html`<p class="claim silent">${messages.noProvision}</p>`
                    : claims.map((claim) => renderClaim(claim, citations, view))
                }
              </td>`,
          )}
        </tr>
      </tbody>
    </table>
  </div>`;
}

/** How the answer was made, and how old what it rests on is. */
function renderFacts(turn: Turn, answer: Answer, messages: Messages): TemplateResult {
  const dates = new Set(answer.citations.map(({ issuedOn }) => issuedOn ?? ""));
  const shown = [...dates]
    .sort()
    .map((date) => (date === "" ? messages.undated : messages.date(date)));
  return html`<p class="facts">
    ${
      isGrounded(turn)
        ? html`<span class="grounded" title=${messages.groundedHint}>
            ${ICONS.checked}${messages.grounded}
          </span>`
        : nothing
    }
    <span
      >${
        answer.answerer.kind === "extractive"
          ? messages.extractive
          : messages.generated(answer.answerer.model)
      }</span
    >
    ${
      answer.answerer.insteadOf === undefined
        ? nothing
        : html`<span>${renderText(messages.insteadOf(answer.answerer.insteadOf.model))}</span>`
    }
    <span>${messages.documentsDated(shown.join(messages.listComma))}</span>
  </p>`;
}

function renderSources(citations: readonly Citation[], view: TurnView): TemplateResult {
  return html`<details class="sources">
    <summary>${view.messages.sourcesTitle(citations.length)}</summary>
    <ol>
      ${renderQuoteCards(citations, view)}
    </ol>
  </details>`;
}
