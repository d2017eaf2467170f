import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import type { Messages } from "../words/messages.ts";
import { ICONS } from "./icons.ts";

export interface ComposerActions {
  send(question: string): void;
  stop(): void;
}

/** Where questions are written. Rendered into its host's tree, which styles it. */
export class ComposerElement extends LitElement {
  static override properties = {
    messages: { attribute: false },
    actions: { attribute: false },
    isAsking: { attribute: false },
    isFirst: { attribute: false },
    maxChars: { attribute: false },
    draft: { state: true },
  };
  declare messages: Messages;
  declare actions: ComposerActions;
  declare isAsking: boolean;
  declare isFirst: boolean;
  /** The most that the server takes, in code points; Infinity while that is not known. */
  declare maxChars: number;
  declare draft: string;

  constructor() {
    super();
    this.draft = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  focusInput(): void {
    this.querySelector("textarea")?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("draft")) return;
    const area = this.querySelector("textarea");
    if (area === null) return;
    // as high as its text, where the browser does not do so by field-sizing
    area.rows = Math.min(8, this.draft.split("\n").length);
  }

  protected override render(): TemplateResult {
    const { messages, draft, isAsking, maxChars } = this;
    const isTooLong = this.#isTooLong(draft.trim());
    return html`<form class="composer" @submit=${this.#onSubmit}>
      <label class="visually-hidden" for="question">${messages.questionLabel}</label>
      <textarea
        id="question"
        rows="1"
        enterkeyhint="send"
        aria-describedby="composer-hint"
        aria-invalid=${isTooLong ? "true" : "false"}
        placeholder=${this.isFirst ? messages.questionPlaceholder : messages.followUpPlaceholder}
        .value=${draft}
        @input=${this.#onInput}
        @keydown=${this.#onKeyDown}
      ></textarea>
      ${isAsking ? this.#renderStop() : this.#renderSend(isTooLong)}
      <p class=${isTooLong ? "composer-hint problem" : "composer-hint"} id="composer-hint">
        ${isTooLong ? messages.tooLong(maxChars) : messages.keyHint}
      </p>
    </form>`;
  }

  #renderSend(isTooLong: boolean): TemplateResult {
    const isDisabled = isTooLong || this.draft.trim() === "";
    return html`<button
      class="send"
      type="submit"
      ?disabled=${isDisabled}
      aria-label=${this.messages.send}
    >
      ${ICONS.send}
    </button>`;
  }

  #renderStop(): TemplateResult {
    return html`<button
      class="send stop"
      type="button"
      aria-label=${this.messages.stop}
      @click=${() => {
        this.actions.stop();
      }}
    >
      ${ICONS.stop}
    </button>`;
  }

  readonly #onInput = (event: InputEvent): void => {
    if (event.target instanceof HTMLTextAreaElement) this.draft = event.target.value;
  };

  /** Enter also ends an input method's composition; that one never sends. Safari tells by the key code alone. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it there
    const isComposing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || isComposing) return;
    event.preventDefault();
    this.#send();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#send();
  };

  #send(): void {
    const question = this.draft.trim();
    if (question === "" || this.isAsking || this.#isTooLong(question)) return;
    this.draft = "";
    this.actions.send(question);
  }

  #isTooLong(question: string): boolean {
    return question.length > this.maxChars && Array.from(question).length > this.maxChars;
  }
}
