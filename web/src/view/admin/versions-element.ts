import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { AdminDocument } from "../../wire/admin-schema.ts";
import type { Difference } from "../../wire/difference-schema.ts";
import { renderChanges } from "../render-changes.ts";
import type { AdminWords } from "./admin-words.ts";
import { adminFragmentOf } from "./place.ts";

/** A document's versions, and what changed between two. Rendered into its host's tree, which styles it. */
export class VersionsElement extends LitElement {
  static override properties = {
    document: { attribute: false },
    versions: { attribute: false },
    words: { attribute: false },
    compare: { attribute: false },
    other: { state: true },
    difference: { state: true },
  };
  declare document: AdminDocument;
  /** First to last. */
  declare versions: readonly AdminDocument[];
  declare words: AdminWords;
  declare compare: (before: string, after: string) => Promise<Difference>;
  declare other: AdminDocument | undefined;
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
    const { own: messages, common } = this.words;
    if (this.versions.length < 2) return html`<p class="empty">${messages.oneVersion}</p>`;
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
                  ${common.version(version)}
                </option>`,
            )}
        </select>
      </p>
      ${this.#renderDifference()}`;
  }

  #renderVersion({ id, version, issuedOn, status, supersededOn }: AdminDocument): TemplateResult {
    const { common } = this.words;
    const name = common.version(version);
    return html`<li>
      ${id === this.document.id ? html`<strong>${name}</strong>` : html`<a href=${adminFragmentOf(id, "versions")}>${name}</a>`}
      <span class="facts">
        <span>${issuedOn === null ? common.undated : common.date(issuedOn)}</span>
        <span class="status ${status}">${common.status(status)}</span>
        ${supersededOn === null ? nothing : html`<span>${common.supersededNotice(supersededOn)}</span>`}
      </span>
    </li>`;
  }

  #renderDifference(): TemplateResult | typeof nothing {
    const { common } = this.words;
    const { other, difference, document } = this;
    if (other === undefined) return nothing;
    if (difference === "loading") return html`<p class="notice">${common.loading}</p>`;
    if (difference === "failed") return html`<p class="notice">${common.changesFailed}</p>`;
    const [before, after] = inOrder(document, other);
    return renderChanges(difference, {
      messages: common,
      lang: document.language,
      before: common.version(before.version),
      after: common.version(after.version),
    });
  }

  readonly #onChoose = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    void this.#choose(this.versions.find(({ id }) => id === value));
  };

  async #choose(other: AdminDocument | undefined): Promise<void> {
    this.other = other;
    if (other === undefined) return;
    this.difference = "loading";
    const [before, after] = inOrder(this.document, other);
    const difference = await this.compare(before.id, after.id).catch(() => "failed" as const);
    if (this.other === other) this.difference = difference;
  }
}

function inOrder(one: AdminDocument, other: AdminDocument): [AdminDocument, AdminDocument] {
  return one.version < other.version ? [one, other] : [other, one];
}
