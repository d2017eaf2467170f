import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Difference } from "../wire/difference-schema.ts";
import type { DocumentMeta } from "../wire/document-schema.ts";
import { ifRequestFailed } from "../wire/request-outcome.ts";
import type { Messages } from "../words/messages.ts";
import { renderChanges } from "./render-changes.ts";

export interface VersionsActions {
  compare(before: string, after: string): Promise<Difference>;
  /** Where another version is read. */
  hrefOf(documentId: string): string;
}

/** A document's versions, and what changed between two. Rendered into its host's tree, which styles it. */
export class VersionsElement extends LitElement {
  static override properties = {
    document: { attribute: false },
    versions: { attribute: false },
    messages: { attribute: false },
    actions: { attribute: false },
    other: { state: true },
    difference: { state: true },
  };
  declare document: DocumentMeta;
  /** First to last; at least two. */
  declare versions: readonly DocumentMeta[];
  declare messages: Messages;
  declare actions: VersionsActions;
  declare other: DocumentMeta | undefined;
  declare difference: Difference | "loading" | "failed";

  constructor() {
    super();
    this.difference = "loading";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("versions") && !changed.has("document")) return;
    const at = this.versions.findIndex(({ id }) => id === this.document.id);
    void this.#choose(this.versions[at - 1] ?? this.versions[at + 1]);
  }

  protected override render(): TemplateResult {
    const { messages } = this;
    return html`<ol class="versions">
        ${this.versions.map((version) => this.#renderVersion(version))}
      </ol>
      <p class="compare">
        <label for="compare-with">${messages.compareWith}</label>
        <select class="field" id="compare-with" @change=${this.#onChoose}>
          ${this.versions
            .filter(({ id }) => id !== this.document.id)
            .map(
              ({ id, version }) =>
                html`<option value=${id} ?selected=${id === this.other?.id}>
                  ${messages.version(version)}
                </option>`,
            )}
        </select>
      </p>
      ${this.#renderDifference()}`;
  }

  #renderVersion({ id, version, issuedOn, status, supersededOn }: DocumentMeta): TemplateResult {
    const { messages } = this;
    const name = messages.version(version);
    const isThis = id === this.document.id;
    return html`<li aria-current=${isThis ? "true" : nothing}>
      ${isThis ? html`<strong>${name}</strong>` : html`<a href=${this.actions.hrefOf(id)}>${name}</a>`}
      <span class="facts">
        <span>${issuedOn === null ? messages.undated : messages.date(issuedOn)}</span>
        <span class="status ${status}">${messages.status(status)}</span>
        ${supersededOn === null || status !== "superseded" ? nothing : html`<span>${messages.supersededOn(supersededOn)}</span>`}
      </span>
    </li>`;
  }

  #renderDifference(): TemplateResult | typeof nothing {
    const { messages, other, difference, document } = this;
    if (other === undefined) return nothing;
    if (difference === "loading") return html`<p class="notice">${messages.loading}</p>`;
    if (difference === "failed") return html`<p class="notice">${messages.changesFailed}</p>`;
    const [before, after] = inOrder(document, other);
    return renderChanges(difference, {
      messages,
      lang: document.language,
      before: messages.version(before.version),
      after: messages.version(after.version),
    });
  }

  readonly #onChoose = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    void this.#choose(this.versions.find(({ id }) => id === value));
  };

  async #choose(other: DocumentMeta | undefined): Promise<void> {
    this.other = other;
    if (other === undefined) return;
    this.difference = "loading";
    const [before, after] = inOrder(this.document, other);
    const difference = await this.actions
      .compare(before.id, after.id)
      .catch(ifRequestFailed("failed" as const));
    if (this.other === other) this.difference = difference;
  }
}

function inOrder(one: DocumentMeta, other: DocumentMeta): [DocumentMeta, DocumentMeta] {
  return one.version < other.version ? [one, other] : [other, one];
}
