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
  return html`<div class="failure" role="alert">
    <p>${wordsFor(failure, messages)}</p>
    ${kind === "unreachable" ? nothing : html`<p class="failure-detail" lang="en">${message}</p>`}
    ${requestId === "" ? nothing : html`<p class="failure-detail">${requestId}</p>`}
  </div>`;
}

function wordsFor({ kind, code }: RequestFailure, messages: AdminMessages): string {
  if (code === "DOCUMENT_UNKNOWN") return messages.unknownDocument;
  if (kind === "not-allowed") return messages.notAllowed;
  return kind === "unreachable" ? messages.unreachable : messages.failed;
}
