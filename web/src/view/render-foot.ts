import { html, nothing, type TemplateResult } from "lit";
import type { Session } from "../chat/session.ts";
import type { Scope } from "../chat/turn.ts";
import type { DocumentMeta } from "../wire/document-schema.ts";
import type { Messages } from "../words/messages.ts";
import type { ComposerActions } from "./composer-element.ts";

interface Known {
  readonly documents: readonly DocumentMeta[];
  readonly isOffline: boolean;
  readonly maxQuestionChars: number;
}

export interface FootView {
  readonly messages: Messages;
  readonly session: Session;
  readonly chooseScope: (scope: Scope) => void;
  readonly actions: ComposerActions;
}

/** Where the next question is written: what stands in its way, what it is limited to, the box. */
export function renderFoot(known: Known, view: FootView): TemplateResult {
  const { messages } = view;
  const { state, isAsking } = view.session;
  return html`<footer class="foot">
    ${known.isOffline ? html`<p class="banner">${messages.offline}</p>` : nothing}
    ${state.isKept ? nothing : html`<p class="banner">${messages.notKept}</p>`}
    <yiju-scope
      .scope=${state.scope}
      .documents=${known.documents}
      .messages=${messages}
      .choose=${view.chooseScope}
    ></yiju-scope>
    <yiju-composer
      .messages=${messages}
      .actions=${view.actions}
      .isAsking=${isAsking}
      .isFirst=${state.turns.length === 0}
      .maxChars=${known.maxQuestionChars}
    ></yiju-composer>
    <p class="disclaimer">${messages.footnote}</p>
  </footer>`;
}
