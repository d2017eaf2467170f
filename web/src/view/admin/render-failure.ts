import { html, nothing, type TemplateResult } from "lit";
import type { RequestFailure } from "../../wire/failure.ts";
import type { AdminMessages } from "../../words/admin/admin-messages.ts";

/** Why something came to nothing: in the reader's words where there are any, and in the server's. */
export function renderFailure(
  failure: RequestFailure | null,
  messages: AdminMessages,
): TemplateResult | typeof nothing {
  if (failure === null) return nothing;
  const { kind, message, requestId } = failure;
  const words =
    kind === "not-allowed"
      ? messages.notAllowed
      : kind === "unreachable"
        ? messages.unreachable
        : messages.failed;
  return html`<div class="failure" role="alert">
    <p>${words}</p>
    ${kind === "unreachable" ? nothing : html`<p class="failure-detail" lang="en">${message}</p>`}
    ${requestId === "" ? nothing : html`<p class="failure-detail">${requestId}</p>`}
  </div>`;
}
