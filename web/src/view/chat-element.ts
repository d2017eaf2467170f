import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { browserStore } from "../chat/browser-store.ts";
import { newTurnId } from "../chat/new-turn-id.ts";
import { Session } from "../chat/session.ts";
import type { Scope, Turn } from "../chat/turn.ts";
import { linkedQuestion, questionLink } from "../text/question-link.ts";
import { SCRIPT_BASE } from "../wire/script-base.ts";
import { createApi, type Api } from "../wire/api.ts";
import type { DocumentMeta, Suggestion } from "../wire/document-schema.ts";
import { isLanguage, messagesIn, scriptOf } from "../words/languages.ts";
import type { Language, Messages } from "../words/messages.ts";
import { preferredLanguage } from "../words/preferred-language.ts";
import { announcementOf } from "./announce.ts";
import type { ComposerElement } from "./composer-element.ts";
import { focusedIn } from "./focused-in.ts";
import { renderFoot } from "./render-foot.ts";
import { renderChatHeader } from "./render-chat-header.ts";
import { scrollToLastTurn } from "./scroll-to-last-turn.ts";
import { renderTurns, TURNS_SHOWN } from "./render-turns.ts";
import { renderWelcome } from "./render-welcome.ts";
import type { OpenedQuotes } from "./source-element.ts";
import { CHAT_STYLES } from "./styles/chat-styles.ts";
import type { TurnActions } from "./turn-view.ts";

/** Container width from which the source stands beside the conversation instead of over it. */
const WIDE_PX = 900;

/**
 * `<yiju-chat>`: questions to the server that this script came from, answers with their sources. The attribute `key`
 * is a publishable key, for servers that ask for one.
 */
export class ChatElement extends LitElement {
  static override styles = CHAT_STYLES;
  static override properties = {
    layout: { reflect: true },
    language: {},
    documents: { state: true },
    suggestions: { state: true },
    opened: { state: true },
    isWide: { state: true },
    isOffline: { state: true },
    announcement: { state: true },
    shownTurns: { state: true },
    maxQuestionChars: { state: true },
  };
  /** "page" fills the window, with the page's heading; anything else is a panel in another page. */
  declare layout: string | null;
  declare language: string | null;
  declare documents: readonly DocumentMeta[];
  declare suggestions: readonly Suggestion[];
  declare opened: OpenedQuotes | null;
  declare isWide: boolean;
  declare isOffline: boolean;
  declare announcement: string;
  declare shownTurns: number;
  declare maxQuestionChars: number;

  readonly #base = SCRIPT_BASE;
  readonly #api: Api = createApi(this.#base, () => this.getAttribute("key"));
  readonly #store = browserStore();
  readonly #session = new Session({
    api: this.#api,
    store: this.#store,
    storeKey: `yiju:turns:${this.#base}`,
    newId: newTurnId,
    now: () => new Date(),
    onChange: () => {
      this.requestUpdate();
    },
  });
  readonly #resizes = new ResizeObserver(([entry]) => {
    this.isWide = (entry?.contentRect.width ?? 0) >= WIDE_PX;
  });
  /** Ends what listens to the window. */
  #leaving = new AbortController();
  /** What had the focus before the source was opened. */
  #opener: HTMLElement | null = null;

  constructor() {
    super();
    this.layout = null;
    this.language = null;
    this.documents = [];
    this.suggestions = [];
    this.opened = null;
    this.isWide = false;
    this.isOffline = !navigator.onLine;
    this.announcement = "";
    this.shownTurns = TURNS_SHOWN;
    this.maxQuestionChars = Infinity;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    addEventListener("online", this.#onConnection, { signal });
    addEventListener("offline", this.#onConnection, { signal });
    addEventListener("storage", this.#onStorage, { signal });
    addEventListener("hashchange", this.#onHash, { signal });
    addEventListener("beforeprint", this.#showAll, { signal });
    this.#onHash();
    void this.#loadSurroundings();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session.stop();
    this.#resizes.disconnect();
    this.#leaving.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("language")) void this.#loadSuggestions();
  }

  protected override firstUpdated(): void {
    scrollToLastTurn(this.renderRoot);
  }

  protected override render(): TemplateResult {
    const messages = this.#messages;
    const { turns } = this.#session.state;
    return html`<div class="app" lang=${this.#language}>
      ${renderChatHeader(this, {
        messages,
        language: this.#language,
        session: this.#session,
        store: this.#store,
      })}
      <div class="columns">
        <section class="conversation" aria-label=${messages.conversationLabel}>
          <div class="scroll">
            ${
              turns.length === 0
                ? renderWelcome(this, { messages, documentUrl: this.#documentUrl, ask: this.#ask })
                : this.#renderTurns(messages)
            }
          </div>
          ${this.#renderFoot(messages)}
        </section>
        <yiju-source
          .opened=${this.opened}
          .messages=${messages}
          .actions=${this.#sourceActions}
          .isModal=${!this.isWide}
        ></yiju-source>
      </div>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    </div>`;
  }

  #renderFoot(messages: Messages): TemplateResult {
    return renderFoot(this, {
      messages,
      session: this.#session,
      chooseScope: this.#chooseScope,
      actions: this.#composerActions,
    });
  }

  #renderTurns(messages: Messages): TemplateResult {
    return renderTurns(this.#session.state.turns, {
      messages,
      actions: this.#turnActions,
      languageOf: this.#languageOf,
      shown: this.shownTurns,
      showEarlier: () => {
        this.shownTurns += TURNS_SHOWN;
      },
    });
  }

  get #language(): Language {
    return isLanguage(this.language) ? this.language : preferredLanguage(this.#store);
  }

  get #messages(): Messages {
    return messagesIn(this.#language);
  }

  readonly #ask = (question: string): void => {
    if (this.#session.isAsking) return;
    void this.#follow(this.#session.ask(question, scriptOf(this.#language)));
    void this.updateComplete.then(() => {
      scrollToLastTurn(this.renderRoot);
      this.#keepFocus();
    });
  };

  /** What had the focus may be gone with the press: the keyboard goes on where the next question goes. */
  readonly #keepFocus = (): void => {
    if (focusedIn(this.renderRoot) === null) this.focusInput();
  };

  /** Paper has no button for earlier turns. */
  readonly #showAll = (): void => {
    this.shownTurns = Infinity;
    this.performUpdate();
  };

  /** Tells screen readers that a turn has begun, and how it ended. */
  async #follow(asking: Promise<Turn | null>): Promise<void> {
    this.announcement = this.#messages.stage("answering");
    const turn = await asking;
    if (turn !== null) this.announcement = announcementOf(turn, this.#messages);
    this.#onHash();
  }

  readonly #turnActions: TurnActions = {
    open: (opened) => {
      this.#opener = focusedIn(this.renderRoot);
      this.opened = opened;
    },
    ask: this.#ask,
    sendFeedback: async (turnId, feedback) => {
      await this.#api.sendFeedback(feedback);
      this.#session.rate(turnId, feedback.rating);
    },
    linkTo: (question) => questionLink(this.#base, question),
    retry: (turnId) => {
      void this.#follow(this.#session.retry(turnId, scriptOf(this.#language)));
      void this.updateComplete.then(this.#keepFocus);
    },
  };

  readonly #chooseScope = (scope: Scope): void => {
    this.#session.limitTo(scope);
  };

  readonly #composerActions = {
    send: this.#ask,
    stop: () => {
      this.#session.stop();
      this.focusInput();
    },
  };

  readonly #documentUrl = (documentId: string): string =>
    `${this.#base}documents/${encodeURIComponent(documentId)}`;

  readonly #sourceActions = {
    readDocument: (documentId: string) => this.#api.readDocument(documentId),
    documentUrl: this.#documentUrl,
    show: (at: number) => {
      if (this.opened !== null) this.opened = { ...this.opened, at };
    },
    close: () => {
      this.opened = null;
      this.#opener?.focus();
    },
  };

  readonly #languageOf = (documentId: string): string =>
    this.documents.find(({ id }) => id === documentId)?.language ?? "zh-Hant";

  readonly #onConnection = (): void => {
    this.isOffline = !navigator.onLine;
    if (this.isOffline || this.documents.length > 0) return;
    void this.#loadSurroundings();
    void this.#loadSuggestions();
  };

  readonly #onStorage = (event: StorageEvent): void => {
    if (event.key?.startsWith("yiju:turns:")) this.#session.reload();
  };

  /**
   * A linked question is asked once: its address is taken away, so that reloading asks nothing anew. One that was
   * opened during an answer waits for its end.
   */
  readonly #onHash = (): void => {
    const question = this.layout === "page" ? linkedQuestion(location.hash) : null;
    if (question === null || this.#session.isAsking) return;
    history.replaceState(history.state, "", location.pathname + location.search);
    if (question !== this.#session.state.turns.at(-1)?.question) this.#ask(question);
  };

  /** What is only shown around the conversation may be missing: asking then says what is wrong. */
  async #loadSurroundings(): Promise<void> {
    const maxChars = this.#api.readMaxQuestionChars().catch(() => Infinity);
    this.documents = await this.#api.listDocuments().catch(() => []);
    this.maxQuestionChars = await maxChars;
  }

  async #loadSuggestions(): Promise<void> {
    const script = this.#language === "zh-Hans" ? "hans" : "hant";
    this.suggestions = await this.#api.suggestQuestions(script).catch(() => []);
  }

  /** Puts the caret where the question goes. */
  focusInput(): void {
    this.renderRoot.querySelector<ComposerElement>("yiju-composer")?.focusInput();
  }
}
