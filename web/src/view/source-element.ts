import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { fragmentOf } from "../text/document-address.ts";
import { contextOf } from "../text/quote-context.ts";
import type { Quote } from "../wire/answer-schema.ts";
import type { ReadableDocument } from "../wire/document-schema.ts";
import { ifRequestFailed } from "../wire/request-outcome.ts";
import type { Messages } from "../words/messages.ts";
import { renderBlocks } from "./document-blocks.ts";
import { ICONS } from "./icons.ts";
import { factsOf } from "./quote-facts.ts";
import { renderSuperseded } from "./render-superseded.ts";
import { renderText } from "./render-text.ts";

/** Quotes to leaf through, and which of them is open. */
export interface OpenedQuotes {
  readonly quotes: readonly Quote[];
  readonly at: number;
}

export interface SourceActions {
  readDocument(documentId: string): Promise<ReadableDocument>;
  /** Address of a document's page. */
  documentUrl(documentId: string): string;
  readonly show: (at: number) => void;
  readonly close: () => void;
}

/** Between the head and the quoted words. */
const MARGIN_PX = 48;

/** The pane that shows a quote in its document. Rendered into its host's tree, which styles it. */
export class SourceElement extends LitElement {
  static override properties = {
    opened: { attribute: false },
    messages: { attribute: false },
    actions: { attribute: false },
    isModal: { attribute: false },
    languageOf: { attribute: false },
    document: { state: true },
  };
  declare opened: OpenedQuotes | null;
  declare messages: Messages;
  declare actions: SourceActions;
  declare isModal: boolean;
  /** BCP 47 tag of a document's language. */
  declare languageOf: (documentId: string) => string;
  declare document: ReadableDocument | "loading" | "failed";

  constructor() {
    super();
    this.opened = null;
    this.isModal = false;
    this.document = "loading";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("opened") && this.quote !== undefined) void this.#load(this.quote);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("opened") || changed.has("isModal")) this.#openDialog();
    if (changed.has("opened") || changed.has("document")) this.#scrollToQuote();
  }

  get quote(): Quote | undefined {
    return this.opened?.quotes[this.opened.at];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { messages, quote } = this;
    if (this.opened === null || quote === undefined) return nothing;
    const lang = this.languageOf(quote.documentId);
    return html`<dialog
      class="source"
      aria-labelledby="source-title"
      @keydown=${this.#onKeyDown}
      @cancel=${this.#onCancel}
    >
      <header class="source-bar">
        ${this.#renderPosition(this.opened)}
        <button class="icon-button" aria-label=${messages.close} @click=${this.actions.close}>
          ${ICONS.close}
        </button>
      </header>
      <div class="source-scroll" tabindex="0" role="region" aria-label=${messages.quotedHere}>
        <div class="source-head">
          <h2 id="source-title" lang=${lang} tabindex="-1" autofocus>${renderText(quote.title)}</h2>
          <p class="facts">${factsOf(quote, messages, lang)}</p>
          <p class="path" lang=${lang}>
            <span class="headings">
              ${quote.headingPath.map((heading) => html`<span>${renderText(heading)}</span>`)}
            </span>
            <strong>${renderText(quote.locator)}</strong>
          </p>
        </div>
        ${this.#renderContext(quote)}
      </div>
    </dialog>`;
  }

  #renderPosition({ quotes, at }: OpenedQuotes): TemplateResult {
    const { messages } = this;
    return html`<div class="source-position" title=${messages.citationKeys}>
      <button
        class="icon-button"
        aria-label=${messages.previousCitation}
        aria-disabled=${at === 0 ? "true" : "false"}
        @click=${() => {
          this.#step(-1);
        }}
      >
        ${ICONS.previous}
      </button>
      <span aria-live="polite">${messages.citationOf(at + 1, quotes.length)}</span>
      <button
        class="icon-button"
        aria-label=${messages.nextCitation}
        aria-disabled=${at === quotes.length - 1 ? "true" : "false"}
        @click=${() => {
          this.#step(1);
        }}
      >
        ${ICONS.next}
      </button>
    </div>`;
  }

  #renderContext(quote: Quote): TemplateResult {
    const { document, messages, actions } = this;
    if (document === "loading") return html`<p class="notice">${messages.loading}</p>`;
    const context = document === "failed" ? null : contextOf(quote, document);
    if (document === "failed" || context === null) {
      return html`<blockquote class="document-text" lang=${this.languageOf(quote.documentId)}>
          <mark>${renderText(quote.quote)}</mark>
        </blockquote>
        <p class="notice">
          ${document === "failed" ? messages.documentFailed : messages.documentChanged}
        </p>`;
    }
    const page = actions.documentUrl(quote.documentId);
    const here = page + fragmentOf({ anchor: context.anchor, quoted: quote.spans });
    return html`${renderSuperseded(document.meta, messages, null)}
      <div class="document-text" lang=${document.meta.language}>
        ${renderBlocks(context.blocks, {
          text: document.text,
          quoted: quote.spans,
          messages,
          hrefOf: (anchor) => page + fragmentOf({ anchor, quoted: [] }),
          topHeadingLevel: 3,
        })}
      </div>
      <p class="source-foot">
        <a class="button" href=${here} target="_blank" rel="noopener">
          ${ICONS.open}${messages.openDocument}
        </a>
      </p>`;
  }

  async #load(quote: Quote): Promise<void> {
    this.document = "loading";
    const document = await this.actions
      .readDocument(quote.documentId)
      .catch(ifRequestFailed("failed" as const));
    // another quote may have been opened meanwhile
    if (this.quote === quote) this.document = document;
  }

  #openDialog(): void {
    const dialog = this.querySelector("dialog");
    if (dialog === null || (dialog.open && dialog.matches(":modal") === this.isModal)) return;
    dialog.close();
    if (this.isModal) dialog.showModal();
    else dialog.show();
  }

  /** By the pane's own scroll bar alone: `scrollIntoView` would move the embedding page too. */
  #scrollToQuote(): void {
    const scroller = this.querySelector(".source-scroll");
    const mark = this.querySelector("mark");
    if (scroller === null) return;
    const offset =
      mark === null ? 0 : mark.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    const above = Math.max(scroller.clientHeight / 4, this.#headHeight() + MARGIN_PX);
    scroller.scrollTop = Math.max(0, scroller.scrollTop + offset - above);
  }

  /** Of what the words scroll under. */
  #headHeight(): number {
    const head = this.querySelector<HTMLElement>(".source-head");
    return head !== null && getComputedStyle(head).position === "sticky" ? head.offsetHeight : 0;
  }

  #step(by: -1 | 1): void {
    const { opened } = this;
    const at = (opened?.at ?? 0) + by;
    if (opened?.quotes[at] !== undefined) this.actions.show(at);
  }

  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    this.actions.close();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isInTable = event.target instanceof Element && event.target.closest(".table-scroll");
    if (event.key === "Escape") this.actions.close();
    else if (event.key === "ArrowLeft" && !isInTable) this.#step(-1);
    else if (event.key === "ArrowRight" && !isInTable) this.#step(1);
    else return;
    event.preventDefault();
  };
}
