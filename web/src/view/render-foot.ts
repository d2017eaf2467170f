import { html, nothing, type TemplateResult } from "lit";
import type { Session } from "../chat/session.ts";
import type { Scope } from "../chat/turn.ts";
import type { DocumentMeta } from "../wire/document-schema.ts";
import type { Messages } from "../words/messages.ts";
import type { ComposerActions } from "./composer-element.ts";

export interface FootView {
  readonly messages: Messages;
  readonly documents: readonly DocumentMeta[];
  readonly isOffline: boolean;
  readonly maxChars: number;
  readonly chooseScope: (scope: Scope) => void;
  readonly actions: ComposerActions;
}

/** Where the next question is written: what stands in its way, what it is limited to, the box. */
export function renderFoot({ state, isAsking }: Session, view: FootView): TemplateResult {
  const { messages } = view;
  return html`<footer class="foot">
    ${view.isOffline ? html`<p class="banner">${messages.offline}</p>` : nothing}
    ${state.isKept ? nothing : html`<p class="banner">${messages.notKept}</p>`}
    <yiju-scope
      .scope=${state.scope}
      .documents=${view.documents}
      .messages=${messages}
      .choose=${view.chooseScope}
    ></yiju-scope>
    <yiju-composer
      .messages=${messages}
      .actions=${view.actions}
      .isAsking=${isAsking}
      .isFirst=${state.turns.length === 0}
      .maxChars=${view.maxChars}
    ></yiju-composer>
    <p class="disclaimer">${messages.footnote}</p>
  </footer>`;
}
