import { html, nothing, type TemplateResult } from "lit";
import { changedParts, type ChangedPart } from "../text/changed-part.ts";
import type { Difference } from "../wire/difference-schema.ts";
import type { Messages } from "../words/messages.ts";
import { renderText } from "./render-text.ts";

export interface ChangesView {
  readonly messages: Messages;
  /** BCP 47 tag of the documents. */
  readonly lang: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The provisions that differ, the earlier text beside the later, with what differs in them marked; with roles that
 * stay where a narrow window lays the table out anew.
 */
export function renderChanges(
  { changes, unchanged }: Difference,
  { messages, lang, before, after }: ChangesView,
): TemplateResult {
  if (changes.length === 0) return html`<p class="notice">${messages.noChanges}</p>`;
  return html`<div
      class="table-scroll"
      role="region"
      tabindex="0"
      aria-label=${messages.changesTitle}
    >
      <table class="changes" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              <span class="visually-hidden">${messages.changesTitle}</span>
            </th>
            <th scope="col" role="columnheader">${before}</th>
            <th scope="col" role="columnheader">${after}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${changes.map((change) => renderChange(change, messages, lang))}
        </tbody>
      </table>
    </div>
    ${unchanged === 0 ? nothing : html`<p class="notice">${messages.unchanged(unchanged)}</p>`}`;
}

function renderChange(
  { kind, locator, before, after }: Difference["changes"][number],
  messages: Messages,
  lang: string,
): TemplateResult {
  const [old, found] = changedParts(before?.text ?? "", after?.text ?? "");
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      <span lang=${lang}>${renderText(placesOf(locator, before))}</span>
      <span class="change-kind ${kind}">${messages.changeKind(kind)}</span>
    </th>
    <td role="cell" lang=${lang}>${before === null ? nothing : renderPart(old, "del")}</td>
    <td role="cell" lang=${lang}>${after === null ? nothing : renderPart(found, "ins")}</td>
  </tr>`;
}

/** Both places of what was renumbered. */
function placesOf(locator: string, before: { readonly locator: string } | null): string {
  return before === null || before.locator === locator ? locator : `${before.locator} → ${locator}`;
}

function renderPart({ start, changed, end }: ChangedPart, mark: "del" | "ins"): TemplateResult {
  const words = renderText(changed);
  const marked = mark === "del" ? html`<del>${words}</del>` : html`<ins>${words}</ins>`;
  return html`${renderText(start)}${changed === "" ? nothing : marked}${renderText(end)}`;
}
