import { html, LitElement, type TemplateResult } from "lit";
import { EVERYTHING, type Scope } from "../chat/turn.ts";
import type { DocumentMeta } from "../wire/document-schema.ts";
import type { Messages } from "../words/messages.ts";
import { ICONS } from "./icons.ts";
import { renderText } from "./render-text.ts";

/** What the next question is limited to. Rendered into its host's tree, which styles it. */
export class ScopeElement extends LitElement {
  static override properties = {
    scope: { attribute: false },
    documents: { attribute: false },
    messages: { attribute: false },
    choose: { attribute: false },
  };
  declare scope: Scope;
  declare documents: readonly DocumentMeta[];
  declare messages: Messages;
  declare choose: (scope: Scope) => void;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { messages, documents, scope } = this;
    const jurisdictions = [...new Set(documents.flatMap(({ jurisdiction }) => jurisdiction ?? []))];
    return html`<details class="scope">
      <summary>${ICONS.filter}${renderText(messages.scope(describeScope(this)))}</summary>
      <div class="scope-choices">
        <fieldset>
          <legend>${messages.scopeJurisdictions}</legend>
          ${jurisdictions.map((code) =>
            this.#renderChoice("jurisdictions", code, messages.jurisdiction(code)),
          )}
        </fieldset>
        <fieldset>
          <legend>${messages.scopeDocuments}</legend>
          ${documents.map(({ id, title }) => this.#renderChoice("documentIds", id, title))}
        </fieldset>
        <button
          class="button"
          ?disabled=${scope.documentIds.length + scope.jurisdictions.length === 0}
          @click=${() => {
            this.choose(EVERYTHING);
          }}
        >
          ${messages.scopeReset}
        </button>
      </div>
    </details>`;
  }

  #renderChoice(part: keyof Scope, value: string, name: string): TemplateResult {
    const { scope } = this;
    const chosen = scope[part];
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${chosen.includes(value)}
        @change=${() => {
          const others = chosen.filter((other) => other !== value);
          const isChosen = others.length < chosen.length;
          this.choose({ ...scope, [part]: isChosen ? others : [...others, value] });
        }}
      />${renderText(name)}
    </label>`;
  }
}

/** In words: which jurisdictions, which documents; "" for everything. */
function describeScope(known: {
  readonly scope: Scope;
  readonly documents: readonly DocumentMeta[];
  readonly messages: Messages;
}): string {
  const { scope, documents, messages } = known;
  const titles = scope.documentIds.map(
    (wanted) => documents.find(({ id }) => id === wanted)?.title ?? wanted,
  );
  return [
    ...scope.jurisdictions.map(messages.jurisdiction),
    ...titles.map((title) => `《${title}》`),
  ].join(messages.listComma);
}
