import { html, nothing, type TemplateResult } from "lit";
import type { DocumentMeta } from "../wire/document-schema.ts";
import type { Messages } from "../words/messages.ts";

/** That a text was replaced, since when, and the way to the one that holds; nothing for a text that was not. */
export function renderSuperseded(
  { status, supersededOn }: Pick<DocumentMeta, "status" | "supersededOn">,
  messages: Messages,
  currentHref: string | null,
): TemplateResult | typeof nothing {
  if (status !== "superseded") return nothing;
  return html`<p class="superseded-notice" role="note">
    ${messages.supersededNotice(supersededOn)}
    ${currentHref === null ? nothing : html`<a href=${currentHref}>${messages.currentVersion}</a>`}
  </p>`;
}
