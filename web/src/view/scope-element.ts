import { html, LitElement, nothing, type TemplateResult } from "lit";
import { EVERYTHING, type Scope } from "../chat/turn.ts";
import type { DocumentMeta } from "../wire/document-schema.ts";
import type { Messages } from "../words/messages.ts";
import { describeScope } from "./describe-scope.ts";
import { ICONS } from "./icons.ts";
import { renderText } from "./render-text.ts";

/** Documents to choose from at a time; of more, a name tells which. */
const DOCUMENTS_SHOWN = 12;

/** What the next question is limited to. Rendered into its host's tree, which styles it. */
export class ScopeElement extends LitElement {
  static override properties = {
    scope: { attribute: false },
    documents: { attribute: false },
    messages: { attribute: false },
    choose: { attribute: false },
    filter: { state: true },
  };
  declare scope: Scope;
  declare documents: readonly DocumentMeta[];
  declare messages: Messages;
  declare choose: (scope: Scope) => void;
  declare filter: string;

  constructor() {
    super();
    this.filter = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { messages, documents, scope } = this;
    const jurisdictions = [...new Set(documents.flatMap(({ jurisdiction }) => jurisdiction ?? []))];
    const parts = describeScope(scope, documents, messages);
    const words = parts.length === 0 ? messages.scopeAll : parts.join(messages.listComma);
    return html`<details class="scope">
      <summary>
        ${ICONS.filter}<span>${messages.scope}${messages.colon}${renderText(words)}</span>
      </summary>
      <div class="scope-choices">
        <fieldset class="scope-places">
          <legend>${messages.scopeJurisdictions}</legend>
          ${jurisdictions.map((code) =>
            this.#renderChoice("jurisdictions", code, html`${messages.jurisdiction(code)}`),
          )}
        </fieldset>
        ${this.#renderDay()} ${this.#renderDocuments()}
        <button
          class="button"
          ?disabled=${parts.length === 0}
          @click=${() => {
            this.choose(EVERYTHING);
          }}
        >
          ${messages.scopeReset}
        </button>
      </div>
    </details>`;
  }

  #renderDocuments(): TemplateResult {
    const { messages, documents, scope } = this;
    const wanted = this.filter.trim().toLowerCase();
    const found = documents.filter(({ title }) => title.toLowerCase().includes(wanted));
    const isChosen = ({ id }: DocumentMeta) => scope.documentIds.includes(id);
    const shown = [
      ...documents.filter(isChosen),
      ...found.filter((document) => !isChosen(document)).slice(0, DOCUMENTS_SHOWN),
    ];
    const more = found.filter((document) => !shown.includes(document)).length;
    return html`<fieldset class="scope-documents">
      <legend>${messages.scopeDocuments}</legend>
      ${documents.length <= DOCUMENTS_SHOWN ? nothing : this.#renderFilter()}
      ${shown.map(({ id, title, language }) =>
        this.#renderChoice(
          "documentIds",
          id,
          html`<span lang=${language}>${renderText(title)}</span>`,
        ),
      )}
      ${more === 0 ? nothing : html`<p class="hint" role="status">${messages.scopeMore(more)}</p>`}
    </fieldset>`;
  }

  #renderFilter(): TemplateResult {
    const { scopeFilter } = this.messages;
    return html`<input
      class="field"
      type="search"
      aria-label=${scopeFilter}
      placeholder=${scopeFilter}
      .value=${this.filter}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) this.filter = event.target.value;
      }}
    />`;
  }

  #renderDay(): TemplateResult {
    const { messages, scope } = this;
    return html`<div class="scope-day">
      <label for="scope-day">${messages.scopeAsOf}</label>
      <input
        class="field"
        id="scope-day"
        type="date"
        aria-describedby="scope-day-hint"
        .value=${scope.asOf ?? ""}
        @change=${(event: Event) => {
          if (!(event.target instanceof HTMLInputElement)) return;
          this.choose({ ...scope, asOf: event.target.value || null });
        }}
      />
      <p class="hint" id="scope-day-hint">${messages.scopeAsOfHint}</p>
    </div>`;
  }

  #renderChoice(
    part: "documentIds" | "jurisdictions",
    value: string,
    name: TemplateResult,
  ): TemplateResult {
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
      />${name}
    </label>`;
  }
}
