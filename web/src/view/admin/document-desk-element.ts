import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { AdminDesk } from "../../admin/admin-desk.ts";
import type { AdminApi, DocumentChanges } from "../../wire/admin-api.ts";
import type { AdminDocument, Origin } from "../../wire/admin-schema.ts";
import type { Api } from "../../wire/api.ts";
import type { ReadableDocument } from "../../wire/document-schema.ts";
import { RequestFailure } from "../../wire/failure.ts";
import { focusedIn } from "../focused-in.ts";
import { ICONS } from "../icons.ts";
import { factsOf } from "../quote-facts.ts";
import { renderText } from "../render-text.ts";
import type { AdminWords } from "./admin-words.ts";
import { adminFragmentOf, TABS, type Tab } from "./place.ts";
import { renderDetails } from "./render-details.ts";
import { renderFailure } from "./render-failure.ts";

/** All that can be said of one document, as far as it has been read. */
interface Known {
  readonly document: AdminDocument;
  readonly origin: Origin;
  readonly versions: readonly AdminDocument[];
  readonly reading: ReadableDocument;
}

/** One document: its details, its structure, its versions. Rendered into its host's tree, which styles it. */
export class DocumentDeskElement extends LitElement {
  static override properties = {
    documentId: { attribute: false },
    tab: { attribute: false },
    words: { attribute: false },
    desk: { attribute: false },
    api: { attribute: false },
    reader: { attribute: false },
    isSignedIn: { attribute: false },
    known: { state: true },
    failure: { state: true },
    note: { state: true },
  };
  declare documentId: string;
  declare tab: Tab;
  declare words: AdminWords;
  declare desk: AdminDesk;
  declare api: AdminApi;
  declare reader: Pick<Api, "readDocument">;
  declare isSignedIn: boolean;
  declare known: Known | null;
  /** Why it could not be read. */
  declare failure: RequestFailure | null;
  declare note: string;

  #isOnTitle = false;

  constructor() {
    super();
    this.known = null;
    this.failure = null;
    this.note = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const focused = this.#focused();
    this.#isOnTitle = focused !== null && focused === this.querySelector("h1");
    const isOther = changed.has("documentId");
    if (isOther) {
      this.known = null;
      this.note = "";
    }
    const isBack = changed.has("isSignedIn") && this.isSignedIn && this.known === null;
    if (isOther || isBack) void this.#load();
  }

  /** The title stays where the focus is when the document has been read. */
  protected override updated(): void {
    if (this.#isOnTitle && this.#focused() === null) this.querySelector("h1")?.focus();
  }

  #focused(): HTMLElement | null {
    const root = this.getRootNode();
    return root instanceof ShadowRoot ? focusedIn(root) : null;
  }

  protected override render(): TemplateResult {
    const { own: messages, common } = this.words;
    const back = html`<p class="back"><a href="#">${ICONS.previous}${messages.back}</a></p>`;
    const { known } = this;
    if (known === null)
      return html`${back}
        <h1 tabindex="-1">${renderText(this.documentId)}</h1>
        ${this.#renderUnread()}`;
    const { document, origin } = known;
    return html`${back} ${renderFailure(this.failure, messages)}
      <header class="desk-head">
        <h1 tabindex="-1" lang=${document.language}>${renderText(document.title)}</h1>
        <p class="facts">
          <span>${common.version(document.version)}</span
          >${factsOf(document, common, document.language)}
        </p>
        <p class="desk-links">
          <a class="button" href="documents/${encodeURIComponent(document.id)}">
            ${ICONS.document}${messages.openDocument}
          </a>
          ${origin === null ? nothing : this.#renderOwnership(document.id)}
        </p>
        ${this.#renderTabs()}
      </header>
      ${this.#renderTab(known)} ${this.#renderRemoval(document)}`;
  }

  #renderUnread(): TemplateResult | typeof nothing {
    const { own: messages, common } = this.words;
    return this.failure === null
      ? html`<p class="notice" role="status">${common.loading}</p>`
      : renderFailure(this.failure, messages);
  }

  /** What only added documents have; those of the corpus folder are changed there. */
  #renderOwnership(documentId: string): TemplateResult {
    const { own: messages } = this.words;
    return html`<a class="button" href=${this.api.originalUrl(documentId)} download>
        ${ICONS.download}${messages.original}
      </a>
      <button class="button" @click=${this.#confirmRemoval}>
        ${ICONS.clear}${messages.remove}
      </button>`;
  }

  #renderTabs(): TemplateResult {
    return html`<nav class="tabs" aria-label=${this.words.own.title}>
      ${TABS.map(
        (tab) =>
          html`<a
            href=${adminFragmentOf(this.documentId, tab)}
            aria-current=${tab === this.tab ? "page" : nothing}
            >${this.words.own.tab[tab]}</a
          >`,
      )}
    </nav>`;
  }

  #renderTab({ document, origin, versions, reading }: Known): TemplateResult {
    const { words, note } = this;
    switch (this.tab) {
      case "details":
        return renderDetails(document, {
          origin,
          words,
          note,
          save: (changes) => void this.#save(changes),
        });
      case "preview":
        return html`<yiju-preview .reading=${reading} .words=${words}></yiju-preview>`;
      case "versions":
        if (versions.length < 2) return html`<p class="empty">${words.own.oneVersion}</p>`;
        return html`<yiju-versions
          .document=${document}
          .versions=${versions}
          .messages=${words.common}
          .actions=${this.#versionsActions}
        ></yiju-versions>`;
    }
  }

  #renderRemoval({ title }: AdminDocument): TemplateResult {
    const { own: messages } = this.words;
    return html`<dialog class="confirm" aria-labelledby="remove-title">
      <h2 id="remove-title">${renderText(messages.removeTitle(title))}</h2>
      <p>${messages.removeText}</p>
      <form method="dialog" class="form-buttons">
        <button class="button" autofocus>${messages.cancel}</button>
        <button class="button danger" @click=${this.#remove}>${messages.remove}</button>
      </form>
    </dialog>`;
  }

  readonly #confirmRemoval = (): void => {
    this.querySelector("dialog")?.showModal();
  };

  readonly #remove = async (): Promise<void> => {
    if (await this.desk.remove(this.documentId)) location.hash = "";
  };

  async #save(changes: DocumentChanges): Promise<void> {
    if (Object.keys(changes).length > 0 && !(await this.desk.edit(this.documentId, changes))) {
      this.note = "";
      return;
    }
    await this.#load();
    this.note = this.words.own.saved;
  }

  readonly #versionsActions = {
    compare: (before: string, after: string) => this.api.compare(before, after),
    hrefOf: (documentId: string) => adminFragmentOf(documentId, "versions"),
  };

  async #load(): Promise<void> {
    const { documentId } = this;
    this.failure = null;
    const read = await this.desk.read(() => this.#readAll(documentId));
    // another document may have been opened meanwhile
    if (this.documentId !== documentId) return;
    if (read instanceof RequestFailure) this.failure = read;
    else this.known = read;
  }

  async #readAll(documentId: string): Promise<Known> {
    const [document, origin, versions, reading] = await Promise.all([
      this.api.describeDocument(documentId),
      this.api.readOrigin(documentId),
      this.api.listVersions(documentId),
      this.reader.readDocument(documentId),
    ]);
    return { document, origin, versions, reading };
  }
}
