import { html, LitElement, nothing, type TemplateResult } from "lit";
import { answerOf, type Turn } from "../chat/turn.ts";
import { COPY_FORMS, exportAnswer, type CopyForm } from "../text/export-answer.ts";
import { FEEDBACK_REASONS, type Feedback } from "../wire/feedback.ts";
import type { Messages } from "../words/messages.ts";
import { ICONS } from "./icons.ts";

export interface ToolActions {
  /** Rejects where it could not be kept. */
  sendFeedback(turnId: string, feedback: Feedback): Promise<void>;
  linkTo(question: string): string;
}

/** What the tools have unfolded below themselves. */
type Unfolded =
  | { readonly kind: "copy" }
  /** For browsers that do not let pages write to the clipboard: on plain HTTP, most. */
  | { readonly kind: "by-hand"; readonly text: string }
  | { readonly kind: "feedback"; readonly rating: Rating };

type Rating = Feedback["rating"];

/** Copying, linking and rating one answer. Rendered into its host's tree, which styles it. */
export class TurnToolsElement extends LitElement {
  static override properties = {
    turn: { attribute: false },
    messages: { attribute: false },
    actions: { attribute: false },
    unfolded: { state: true },
    note: { state: true },
  };
  declare turn: Turn;
  declare messages: Messages;
  declare actions: ToolActions;
  declare unfolded: Unfolded | null;
  /** What the last action came to. */
  declare note: string;

  constructor() {
    super();
    this.unfolded = null;
    this.note = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { messages, unfolded, turn } = this;
    return html`<div class="tools">
        <button
          class="tool"
          data-unfolds="copy"
          aria-expanded=${unfolded?.kind === "copy" ? "true" : "false"}
          @click=${() => {
            this.unfolded = unfolded?.kind === "copy" ? null : { kind: "copy" };
          }}
        >
          ${ICONS.copy}${messages.copy}
        </button>
        <button
          class="tool"
          @click=${() => this.#copy(this.actions.linkTo(turn.question), messages.linkCopied)}
        >
          ${ICONS.link}${messages.copyLink}
        </button>
        ${this.#renderRating("up")}${this.#renderRating("down")}
        <span class="tool-note" role="status">${this.note}</span>
      </div>
      ${this.#renderUnfolded()}`;
  }

  /** Nothing is sent by the press: what is kept is told first. */
  #renderRating(rating: Rating): TemplateResult {
    const { messages, turn, unfolded } = this;
    const isUnfolded = unfolded?.kind === "feedback" && unfolded.rating === rating;
    return html`<button
      class="tool"
      data-unfolds=${rating}
      aria-expanded=${isUnfolded ? "true" : "false"}
      aria-pressed=${turn.rating === rating ? "true" : "false"}
      aria-label=${rating === "up" ? messages.rateUp : messages.rateDown}
      title=${rating === "up" ? messages.rateUp : messages.rateDown}
      @click=${() => {
        this.unfolded = isUnfolded ? null : { kind: "feedback", rating };
      }}
    >
      ${rating === "up" ? ICONS.up : ICONS.down}
    </button>`;
  }

  #renderUnfolded(): TemplateResult | typeof nothing {
    switch (this.unfolded?.kind) {
      case "copy":
        return html`<div class="unfolded">
          ${COPY_FORMS.map(
            (form) =>
              html`<button class="button" @click=${() => this.#copyAs(form)}>
                ${this.messages.copyForm[form]}
              </button>`,
          )}
        </div>`;
      case "by-hand":
        return html`<div class="unfolded">
          <label>
            ${this.messages.copyByHand}
            <textarea class="by-hand" readonly rows="5" .value=${this.unfolded.text}></textarea>
          </label>
        </div>`;
      case "feedback":
        return this.#renderForm(this.unfolded.rating);
      case undefined:
        return nothing;
    }
  }

  #renderForm(rating: Rating): TemplateResult {
    const { messages } = this;
    const title = messages.feedbackTitle[rating];
    return html`<form
      class="unfolded feedback"
      aria-label=${title}
      @submit=${(event: SubmitEvent) => {
        this.#onSubmit(event, rating);
      }}
    >
      ${rating === "up" ? html`<p class="minor">${title}</p>` : this.#renderReasons(title)}
      <label>
        ${messages.feedbackComment}
        <textarea name="comment" rows="2" maxlength="2000"></textarea>
      </label>
      <p class="hint">${messages.feedbackNotice}</p>
      <div class="form-buttons">
        <button class="button primary" type="submit">${messages.feedbackSend}</button>
        <button class="button" type="button" @click=${() => this.#fold()}>
          ${messages.cancel}
        </button>
      </div>
    </form>`;
  }

  #renderReasons(title: string): TemplateResult {
    const { feedbackReason } = this.messages;
    return html`<fieldset>
      <legend>${title}</legend>
      ${FEEDBACK_REASONS.map(
        (reason) =>
          html`<label class="choice">
            <input type="checkbox" name="reason" value=${reason} />${feedbackReason[reason]}
          </label>`,
      )}
    </fieldset>`;
  }

  /** What had the focus is gone with what was unfolded: the keyboard goes back to what unfolded it. */
  async #fold(): Promise<void> {
    const { unfolded } = this;
    const hadFocus = this.querySelector(".unfolded :focus") !== null;
    this.unfolded = null;
    if (!hadFocus || unfolded === null) return;
    await this.updateComplete;
    const name = unfolded.kind === "feedback" ? unfolded.rating : "copy";
    this.querySelector<HTMLElement>(`[data-unfolds=${name}]`)?.focus();
  }

  #copyAs(form: CopyForm): Promise<void> {
    return this.#copy(exportAnswer(this.turn, form, this.messages), this.messages.copied);
  }

  async #copy(text: string, note: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.note = note;
      await this.#fold();
    } catch {
      this.unfolded = { kind: "by-hand", text };
      await this.updateComplete;
      this.querySelector<HTMLTextAreaElement>(".by-hand")?.select();
    }
  }

  #onSubmit(event: SubmitEvent, rating: Rating): void {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const chosen = data.getAll("reason");
    const comment = data.get("comment");
    const reasons = FEEDBACK_REASONS.filter((reason) => chosen.includes(reason));
    const said = typeof comment === "string" ? comment.trim() : "";
    void this.#send({ rating, reasons, comment: said });
  }

  async #send(said: Pick<Feedback, "rating" | "reasons" | "comment">): Promise<void> {
    const { turn, messages } = this;
    const answer = answerOf(turn);
    if (answer === null) return;
    const { id: answerId, status, index } = answer;
    const { generation } = index;
    const { question } = turn;
    try {
      await this.actions.sendFeedback(turn.id, { answerId, generation, question, status, ...said });
      this.note = messages.feedbackSent;
      await this.#fold();
    } catch {
      this.note = messages.feedbackFailed;
    }
  }
}
