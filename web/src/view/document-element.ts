import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { browserStore } from "../chat/browser-store.ts";
import { fragmentOf, placeOf, type DocumentPlace } from "../text/document-address.ts";
import { nameHidden } from "../text/hidden-characters.ts";
import { titleHeadingOf } from "../text/title-heading.ts";
import { wordsAt } from "../text/words-at.ts";
import { SCRIPT_BASE } from "../wire/script-base.ts";
import { createApi } from "../wire/api.ts";
import type { Block, ReadableDocument } from "../wire/document-schema.ts";
import { ifRequestFailed } from "../wire/request-outcome.ts";
import { messagesIn } from "../words/languages.ts";
import type { Language, Messages } from "../words/messages.ts";
import { keepLanguage, preferredLanguage } from "../words/preferred-language.ts";
import { renderBlocks } from "./document-blocks.ts";
import { factsOf } from "./quote-facts.ts";
import { renderLanguageSwitch } from "./render-language-switch.ts";
import { renderText } from "./render-text.ts";
import { DOCUMENT_PAGE_STYLES } from "./styles/document-page-styles.ts";

/** A script of the page's own, so that anchors are the page's: no shadow root is between. */
const PAGE_SHEETS = DOCUMENT_PAGE_STYLES.map(({ styleSheet }) => styleSheet).filter(
  (sheet) => sheet !== undefined,
);

/** Where the outline stands beside the text, not above it. */
const BESIDE_THE_TEXT = "(min-width: 62em)";

/** `<yiju-document>`: the document that the page's path names, with outline, anchors and marked quotes. */
export class DocumentElement extends LitElement {
  static override properties = {
    language: { state: true },
    reading: { state: true },
    place: { state: true },
  };
  declare language: Language;
  declare reading: ReadableDocument | "loading" | "unknown" | "failed";
  declare place: DocumentPlace | null;

  readonly #store = browserStore();
  readonly #base = SCRIPT_BASE;
  readonly #api = createApi(this.#base, () => this.getAttribute("key"));

  constructor() {
    super();
    this.language = preferredLanguage(this.#store);
    this.reading = "loading";
    this.place = placeOf(location.hash);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets.push(...PAGE_SHEETS);
    addEventListener("hashchange", this.#onHash);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#onHash);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("reading") || changed.has("place")) this.#goToPlace();
  }

  protected override render(): TemplateResult {
    const { reading } = this;
    const messages = this.#messages;
    document.documentElement.lang = this.language;
    return html`<header class="page-bar">
        <a class="brand" href=${this.#base}>${messages.appName}</a>
        <a class="button" href=${this.#base}>${messages.backToQuestions}</a>
        ${renderLanguageSwitch(this.language, messages, this.#chooseLanguage)}
      </header>
      ${
        typeof reading === "string"
          ? html`<main class="page-notice"><p>${this.#notice(reading)}</p></main>`
          : this.#renderDocument(reading)
      }`;
  }

  #renderDocument(reading: ReadableDocument): TemplateResult {
    const messages = this.#messages;
    const { meta, text, blocks } = reading;
    const quoted = this.place?.quoted ?? [];
    const titled = titleHeadingOf(reading, quoted);
    return html`<div class="page-columns">
      ${this.#renderOutline(blocks, text, meta.language)}
      <main class="page-document">
        <header class="document-head">
          <h1 id=${titled?.anchor ?? nothing} lang=${meta.language}>${renderText(meta.title)}</h1>
          <p class="facts">${factsOf(meta, messages, meta.language)}</p>
          <yiju-versions-fold
            .document=${meta}
            .messages=${messages}
            .actions=${this.#versionsActions}
          ></yiju-versions-fold>
        </header>
        <div class="document-text" lang=${meta.language}>
          ${renderBlocks(titled === undefined ? blocks : blocks.slice(1), {
            text,
            quoted,
            messages,
            hrefOf: (anchor) => fragmentOf({ anchor, quoted: [] }),
            topHeadingLevel: 2,
          })}
        </div>
      </main>
    </div>`;
  }

  #renderOutline(
    blocks: readonly Block[],
    text: string,
    lang: string,
  ): TemplateResult | typeof nothing {
    const headings = blocks.filter(({ kind }) => kind === "heading");
    if (headings.length === 0) return nothing;
    const title = this.#messages.outlineTitle;
    return html`<nav class="outline" aria-label=${title}>
      <details ?open=${matchMedia(BESIDE_THE_TEXT).matches}>
        <summary>${title}</summary>
        <ol lang=${lang}>
          ${headings.map(
            (heading) =>
              html`<li data-depth=${heading.depth}>
                <a href=${fragmentOf({ anchor: heading.anchor, quoted: [] })}>
                  ${heading.label === null ? nothing : renderText(heading.label)}
                  ${renderText(wordsAt(heading.spans, text))}
                </a>
              </li>`,
          )}
        </ol>
      </details>
    </nav>`;
  }

  #notice(reading: "loading" | "unknown" | "failed"): string {
    const messages = this.#messages;
    if (reading === "loading") return messages.loading;
    return reading === "unknown" ? messages.documentUnknown : messages.documentFailed;
  }

  get #messages(): Messages {
    return messagesIn(this.language);
  }

  async #load(): Promise<void> {
    const documentId = decodeURIComponent(location.pathname.split("/").at(-1) ?? "");
    const reading = await this.#api.readDocument(documentId).catch(ifRequestFailed(null));
    if (reading !== null) {
      this.reading = reading;
      document.title = `${nameHidden(reading.meta.title)} · ${this.#messages.appName}`;
      return;
    }
    const known = await this.#api.listDocuments().catch(ifRequestFailed(null));
    const isUnknown = known !== null && !known.some(({ id }) => id === documentId);
    this.reading = isUnknown ? "unknown" : "failed";
  }

  readonly #versionsActions = {
    listVersions: (documentId: string) => this.#api.listVersions(documentId),
    compare: (before: string, after: string) => this.#api.compare(before, after),
    hrefOf: (documentId: string) => `${this.#base}documents/${encodeURIComponent(documentId)}`,
  };

  readonly #chooseLanguage = (language: Language): void => {
    this.language = language;
    keepLanguage(this.#store, language);
  };

  readonly #onHash = (): void => {
    this.place = placeOf(location.hash);
  };

  #goToPlace(): void {
    if (this.place === null || typeof this.reading === "string") return;
    const target = this.querySelector("mark") ?? document.getElementById(this.place.anchor);
    if (target === null) return;
    target.scrollIntoView({ block: this.place.quoted.length > 0 ? "center" : "start" });
    // so that the keyboard goes on from here
    target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
  }
}
