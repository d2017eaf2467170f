import { html, LitElement, nothing, type TemplateResult } from "lit";
import { segmentsOf } from "../../text/block-segments.ts";
import { wordsAt } from "../../text/words-at.ts";
import type { Block, ReadableDocument } from "../../wire/document-schema.ts";
import { renderText } from "../render-text.ts";
import type { AdminWords } from "./admin-words.ts";

/** Of a block's words, in its line of the outline. */
const WORDS_SHOWN = 60;

/** The text as it is stored beside what the parser made of it. Rendered into its host's tree, which styles it. */
export class PreviewElement extends LitElement {
  static override properties = {
    reading: { attribute: false },
    words: { attribute: false },
    chosen: { state: true },
  };
  declare reading: ReadableDocument;
  declare words: AdminWords;
  declare chosen: Block | null;

  constructor() {
    super();
    this.chosen = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    const pane = this.querySelector(".stored-text");
    const mark = pane?.querySelector("mark");
    if (!pane || !mark) return;
    pane.scrollTop += mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - 80;
  }

  protected override render(): TemplateResult {
    const { own: messages } = this.words;
    const { meta, blocks } = this.reading;
    return html`<p class="hint">${messages.previewHint}</p>
      <div class="preview">
        <div>
          <h2 class="minor" id="stored-title">${messages.storedText}</h2>
          <div
            class="stored-text"
            role="region"
            tabindex="0"
            aria-labelledby="stored-title"
            lang=${meta.language}
          >
            ${this.#renderStored()}
          </div>
        </div>
        <div>
          <h2 class="minor" id="parsed-title">${messages.parsedOutline}</h2>
          <ol class="parsed" aria-labelledby="parsed-title">
            ${blocks.map((block) => this.#renderBlock(block))}
          </ol>
        </div>
      </div>`;
  }

  /** The whole text, as if it were one block. */
  #renderStored(): TemplateResult[] {
    const { text } = this.reading;
    const whole = { spans: [{ start: 0, end: text.length }], footnotes: [] };
    return segmentsOf(whole, text, this.chosen?.spans ?? []).map((segment) => {
      if (segment.kind === "note") return html``;
      const words = renderText(segment.text);
      return segment.isQuoted ? html`<mark>${words}</mark>` : words;
    });
  }

  #renderBlock(block: Block): TemplateResult {
    const { own: messages, common } = this.words;
    const { text, meta } = this.reading;
    const shown = Array.from(wordsAt(block.spans, text).replaceAll(/\s+/gu, " "));
    return html`<li data-depth=${block.depth}>
      <button
        aria-pressed=${block === this.chosen ? "true" : "false"}
        @click=${() => {
          this.chosen = block;
        }}
      >
        <span class="block-kind">${messages.blockKind(block.kind)}</span>
        <strong lang=${meta.language}>${renderText(block.locator)}</strong>
        ${block.page === null ? nothing : html`<span class="hint">${common.page(block.page)}</span>`}
        <span class="block-words" lang=${meta.language}>
          ${renderText(shown.slice(0, WORDS_SHOWN).join(""))}${shown.length > WORDS_SHOWN ? "…" : nothing}
        </span>
      </button>
    </li>`;
  }
}
