import { html, LitElement, type TemplateResult } from "lit";
import { ICONS } from "../icons.ts";
import type { AdminMessages } from "../../words/admin/admin-messages.ts";

const ACCEPTED = ".pdf,.docx,.html,.htm,.md,.markdown,.txt";

/** Where files are dropped or chosen. Rendered into its host's tree, which styles it. */
export class AddFilesElement extends LitElement {
  static override properties = {
    messages: { attribute: false },
    add: { attribute: false },
    isOver: { state: true },
  };
  declare messages: AdminMessages;
  declare add: (files: readonly File[]) => void;
  /** Whether files are held over it. */
  declare isOver: boolean;

  constructor() {
    super();
    this.isOver = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { messages, isOver } = this;
    return html`<section
      class="drop ${isOver ? "over" : ""}"
      aria-labelledby="add-title"
      @dragenter=${this.#onDragOver}
      @dragover=${this.#onDragOver}
      @dragleave=${this.#onDragLeave}
      @drop=${this.#onDrop}
    >
      <h2 id="add-title">${messages.addTitle}</h2>
      <p class="drop-words">
        ${isOver ? messages.dropHere : messages.addText}
        <label class="button primary file-button">
          ${ICONS.add}${messages.chooseFiles}
          <input
            class="visually-hidden"
            type="file"
            multiple
            accept=${ACCEPTED}
            aria-describedby="formats"
            @change=${this.#onChange}
          />
        </label>
      </p>
      <p class="hint" id="formats">${messages.formats}</p>
    </section>`;
  }

  readonly #onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = true;
  };

  /** Also fired on the way from one part of the section to another. */
  readonly #onDragLeave = (event: DragEvent): void => {
    const isInside = event.relatedTarget instanceof Node && this.contains(event.relatedTarget);
    if (!isInside) this.isOver = false;
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = false;
    this.#take(event.dataTransfer?.files ?? null);
  };

  readonly #onChange = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#take(event.target.files);
    // so that the same file can be chosen again
    event.target.value = "";
  };

  #take(files: FileList | null): void {
    if (files !== null && files.length > 0) this.add(Array.from(files));
  }
}
