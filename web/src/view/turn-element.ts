import { html, LitElement, nothing, type TemplateResult } from "lit";
import { answerOf, type Turn } from "../chat/turn.ts";
import type { Messages } from "../words/messages.ts";
import { ICONS } from "./icons.ts";
import { langOf, langOfWritten } from "../words/lang-of.ts";
import { renderAnswer } from "./render-answer.ts";
import { renderRefusal } from "./render-refusal.ts";
import { renderText } from "./render-text.ts";
import type { TurnActions } from "./turn-view.ts";

/** After so long, an answer that has not come is said to be slow. */
const SLOW_MS = 8000;

/**
 * One question with its answer. Rendered into its host's tree, which styles it, and only when its own turn
 * changed: a long conversation costs nothing while the last turn streams in.
 */
export class TurnElement extends LitElement {
  static override properties = {
    turn: { attribute: false },
    messages: { attribute: false },
    actions: { attribute: false },
    languageOf: { attribute: false },
    isSlow: { state: true },
  };
  declare turn: Turn;
  declare messages: Messages;
  declare actions: TurnActions;
  /** BCP 47 tag of a document's language. */
  declare languageOf: (documentId: string) => string;
  declare isSlow: boolean;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.isSlow = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#slowTimer);
  }

  protected override willUpdate(): void {
    const isAsking = this.turn.outcome.kind === "asking";
    if (!isAsking) {
      clearTimeout(this.#slowTimer);
      this.#slowTimer = undefined;
      this.isSlow = false;
    } else {
      this.#slowTimer ??= setTimeout(() => {
        this.isSlow = true;
      }, SLOW_MS);
    }
  }

  protected override render(): TemplateResult {
    const { turn, messages } = this;
    const understood = answerOf(turn)?.standaloneQuestion ?? null;
    const headingId = `question-${turn.id}`;
    const chinese = langOf(answerOf(turn), messages);
    return html`<article class="turn" aria-labelledby=${headingId}>
      <h2 class="question" id=${headingId}>
        <span class="visually-hidden">${messages.yourQuestion}${messages.colon}</span>
        <span lang=${langOfWritten(turn.question, chinese)}>${renderText(turn.question)}</span>
      </h2>
      ${
        understood === null
          ? nothing
          : html`<p class="understood">
              ${messages.understoodAs}
              <span lang=${langOfWritten(understood, chinese)}>${renderText(understood)}</span>
            </p>`
      }
      ${this.#renderOutcome()}
      ${
        answerOf(turn) === null
          ? nothing
          : html`<yiju-turn-tools
              .turn=${turn}
              .messages=${messages}
              .actions=${this.actions}
            ></yiju-turn-tools>`
      }
    </article>`;
  }

  #renderOutcome(): TemplateResult {
    const { turn, messages } = this;
    const answer = answerOf(turn);
    if (answer?.refusal) return renderRefusal(answer.refusal, turn, this);
    if (answer !== null) return renderAnswer(turn, this);
    return html`${
      turn.claims.length === 0 || turn.outcome.kind === "asking"
        ? nothing
        : html`<p class="notice">${messages.incomplete}</p>`
    }
    ${turn.claims.length === 0 ? nothing : renderAnswer(turn, this)}
    ${turn.outcome.kind === "asking" ? this.#renderProgress(turn.outcome.stage) : this.#renderEnd()}`;
  }

  #renderProgress(stage: string): TemplateResult {
    const { messages } = this;
    return html`<div class="progress">
      <span class="pulse" aria-hidden="true"></span>
      <span>${messages.stage(stage)}</span>
      ${this.isSlow ? html`<span class="slow">${messages.slow}</span>` : nothing}
    </div>`;
  }

  #renderEnd(): TemplateResult | typeof nothing {
    const { turn, messages } = this;
    const { outcome } = turn;
    if (outcome.kind !== "failed" && outcome.kind !== "stopped") return nothing;
    const isFailed = outcome.kind === "failed";
    return html`<div class="trouble">
      <p>${isFailed ? messages.failure[outcome.failure] : messages.stopped}</p>
      ${
        isFailed && outcome.retryAfterSeconds !== null
          ? html`<p>${messages.retryAfter(outcome.retryAfterSeconds)}</p>`
          : nothing
      }
      ${
        isFailed && outcome.requestId !== ""
          ? html`<p class="request-id">${messages.requestId(outcome.requestId)}</p>`
          : nothing
      }
      <button
        class="button"
        @click=${() => {
          this.actions.retry(turn.id);
        }}
      >
        ${ICONS.retry}${messages.retry}
      </button>
    </div>`;
  }
}
