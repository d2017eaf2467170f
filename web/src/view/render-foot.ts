import { html, nothing, type TemplateResult } from "lit";
import type { Session } from "../chat/session.ts";
import type { SurroundingsState } from "../chat/surroundings.ts";
import type { Scope } from "../chat/turn.ts";
import type { Messages } from "../words/messages.ts";
import type { ComposerActions } from "./composer-element.ts";

export interface FootView {
  readonly messages: Messages;
  readonly session: Session;
  readonly isOffline: boolean;
  readonly chooseScope: (scope: Scope) => void;
  readonly actions: ComposerActions;
}

/** Where the next question is written: what stands in its way, what it is limited to, the box. */
export function renderFoot(known: SurroundingsState, view: FootView): TemplateResult {
  const { messages } = view;
  const { state, isAsking } = view.session;
  return html`<footer class="foot">
    <div class="banners" role="status">
      ${view.isOffline ? html`<p class="banner">${messages.offline}</p>` : nothing}
      ${
        known.isMissing && !view.isOffline
          ? html`<p class="banner">${messages.documentsMissing}</p>`
          : nothing
      }
      ${state.isKept ? nothing : html`<p class="banner">${messages.notKept}</p>`}
    </div>
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
