import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { DocumentMeta } from "../wire/document-schema.ts";
import { ifRequestFailed } from "../wire/request-outcome.ts";
import type { Messages } from "../words/messages.ts";
import { renderSuperseded } from "./render-superseded.ts";
import type { VersionsActions } from "./versions-element.ts";

export interface VersionsFoldActions extends VersionsActions {
  listVersions(documentId: string): Promise<readonly DocumentMeta[]>;
}

/**
 * At the head of a document's page: whether it was replaced, and its versions folded up. Rendered into its host's
 * tree, which styles it.
 */
export class VersionsFoldElement extends LitElement {
  static override properties = {
    document: { attribute: false },
    messages: { attribute: false },
    actions: { attribute: false },
    versions: { state: true },
    isFailed: { state: true },
    isOpen: { state: true },
  };
  declare document: DocumentMeta;
  declare messages: Messages;
  declare actions: VersionsFoldActions;
  declare versions: readonly DocumentMeta[];
  /** Whether the versions could not be listed. */
  declare isFailed: boolean;
  declare isOpen: boolean;

  constructor() {
    super();
    this.versions = [];
    this.isFailed = false;
    this.isOpen = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("document")) void this.#load(this.document);
  }

  protected override render(): TemplateResult {
    const { messages, document, versions } = this;
    const current = versions.at(-1);
    const isCurrent = current === undefined || current.id === document.id;
    return html`${renderSuperseded(
      document,
      messages,
      isCurrent ? null : this.actions.hrefOf(current.id),
    )}
    ${this.isFailed ? this.#renderFailed() : nothing}
    ${versions.length < 2 ? nothing : this.#renderFold(versions)}`;
  }

  #renderFailed(): TemplateResult {
    const { messages, document } = this;
    return html`<p class="notice" role="status">
      ${messages.versionsFailed}
      <button type="button" class="button" @click=${() => void this.#load(document)}>
        ${messages.retry}
      </button>
    </p>`;
  }

  #renderFold(versions: readonly DocumentMeta[]): TemplateResult {
    const { messages, document, actions } = this;
    return html`<details
      class="versions-fold"
      @toggle=${(event: Event) => {
        this.isOpen = event.target instanceof HTMLDetailsElement && event.target.open;
      }}
    >
      <summary>${messages.versionsTitle(versions.length)}</summary>
      ${
        this.isOpen
          ? html`<yiju-versions
              .document=${document}
              .versions=${versions}
              .messages=${messages}
              .actions=${actions}
            ></yiju-versions>`
          : nothing
      }
    </details>`;
  }

  /** The document is as readable without: what was never replaced is not even asked about. */
  async #load(document: DocumentMeta): Promise<void> {
    const { id, version, supersededOn, status } = document;
    this.versions = [];
    this.isFailed = false;
    if (version === 1 && supersededOn === null && status !== "superseded") return;
    const versions = await this.actions.listVersions(id).catch(ifRequestFailed(null));
    if (this.document !== document) return;
    this.isFailed = versions === null;
    this.versions = versions ?? [];
  }
}
