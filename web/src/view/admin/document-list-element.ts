import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { AdminDocument } from "../../wire/admin-schema.ts";
import { renderText } from "../render-text.ts";
import type { AdminWords } from "./admin-words.ts";
import { adminFragmentOf } from "./place.ts";

/** Rows put on the page at first, and more at a time: an organisation may have ten thousand. */
const ROWS_SHOWN = 100;
const COLUMNS = ["title", "issuer", "jurisdiction", "issuedOn", "status", "collections"] as const;

/** The documents, to be filtered and opened. Rendered into its host's tree, which styles it. */
export class DocumentListElement extends LitElement {
  static override properties = {
    documents: { attribute: false },
    words: { attribute: false },
    filter: { state: true },
    shown: { state: true },
  };
  declare documents: readonly AdminDocument[];
  declare words: AdminWords;
  declare filter: string;
  declare shown: number;

  constructor() {
    super();
    this.filter = "";
    this.shown = ROWS_SHOWN;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { own: messages } = this.words;
    if (this.documents.length === 0) return html`<p class="empty">${messages.empty}</p>`;
    const found = this.documents.filter((document) => matches(document, this.filter));
    const more = found.length - this.shown;
    return html`<input
        class="field filter"
        type="search"
        aria-label=${messages.filterLabel}
        placeholder=${messages.filterLabel}
        .value=${this.filter}
        @input=${this.#onFilter}
      />
      ${found.length === 0 ? html`<p class="empty">${messages.noMatch}</p>` : this.#renderTable(found)}
      ${
        more <= 0
          ? nothing
          : html`<p class="more">
              <button class="button" @click=${this.#showMore}>
                ${messages.showMore(Math.min(more, ROWS_SHOWN))}
              </button>
            </p>`
      }`;
  }

  #renderTable(found: readonly AdminDocument[]): TemplateResult {
    const { own: messages } = this.words;
    return html`<table class="documents-table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${COLUMNS.map(
            (name) => html`<th scope="col" role="columnheader">${messages.column[name]}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${found.slice(0, this.shown).map((document) => this.#renderRow(document))}
      </tbody>
    </table>`;
  }

  #renderRow(document: AdminDocument): TemplateResult {
    const { own: messages, common } = this.words;
    const { id, title, language, issuer, jurisdiction, issuedOn, status, version } = document;
    return html`<tr role="row">
      <td role="cell">
        <a href=${adminFragmentOf(id, "details")} lang=${language}>${renderText(title)}</a>
        ${version > 1 ? html`<span class="hint">${messages.versionOf(version)}</span>` : nothing}
      </td>
      <td role="cell" lang=${language}>${renderText(issuer)}</td>
      <td role="cell">${common.jurisdiction(jurisdiction ?? "")}</td>
      <td role="cell">${issuedOn === null ? common.undated : common.date(issuedOn)}</td>
      <td role="cell"><span class="status ${status}">${common.status(status)}</span></td>
      <td role="cell">${renderText(document.collections.join(common.listComma))}</td>
    </tr>`;
  }

  readonly #onFilter = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.filter = event.target.value;
    this.shown = ROWS_SHOWN;
  };

  readonly #showMore = async (): Promise<void> => {
    const first = this.shown;
    this.shown += ROWS_SHOWN;
    await this.updateComplete;
    // the button is gone after the last, and whoever pressed it goes on with what it brought
    this.querySelectorAll<HTMLElement>("tbody a")[first]?.focus();
  };
}

function matches({ title, issuer, collections, id }: AdminDocument, filter: string): boolean {
  const wanted = filter.trim().toLowerCase();
  return [title, issuer, id, ...collections].some((text) => text.toLowerCase().includes(wanted));
}
