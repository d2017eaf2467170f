import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { browserStore } from "../chat/browser-store.ts";
import { randomId } from "../chat/random-id.ts";
import { Session } from "../chat/session.ts";
import { Surroundings } from "../chat/surroundings.ts";
import { answerOf, type Scope, type Turn } from "../chat/turn.ts";
import { questionLink } from "../text/question-link.ts";
import { SCRIPT_BASE } from "../wire/script-base.ts";
import { createApi, type Api } from "../wire/api.ts";
import { messagesIn, scriptOf, suggestionScriptOf } from "../words/languages.ts";
import type { Language, Messages } from "../words/messages.ts";
import { preferredLanguage } from "../words/preferred-language.ts";
import type { WordsIn } from "../words/words-in.ts";
import { announcementOf } from "./announce.ts";
import type { ComposerElement } from "./composer-element.ts";
import { focusedIn } from "./focused-in.ts";
import { pause } from "./pause.ts";
import { renderFoot } from "./render-foot.ts";
import { renderText } from "./render-text.ts";
import { renderChatHeader } from "./render-chat-header.ts";
import { scrollToLastTurn } from "./scroll-to-last-turn.ts";
import { renderTurns, TURNS_SHOWN } from "./render-turns.ts";
import { renderWelcome } from "./render-welcome.ts";
import type { OpenedQuotes } from "./source-element.ts";
import { CHAT_STYLES } from "./styles/chat-styles.ts";
import { takeLinkedQuestion } from "./take-linked-question.ts";
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
    chosenLanguage: { state: true },
    opened: { state: true },
    isWide: { state: true },
    isOffline: { state: true },
    announcement: { state: true },
    shownTurns: { state: true },
  };
  /** "page" fills the window, with the page's heading; anything else is a panel in another page. */
  declare layout: string | null;
  /** That of the page; whoever chooses another keeps it. */
  declare language: string | null;
  declare chosenLanguage: Language | null;
  declare opened: OpenedQuotes | null;
  declare isWide: boolean;
  declare isOffline: boolean;
  declare announcement: WordsIn;
  declare shownTurns: number;

  readonly #base = SCRIPT_BASE;
  readonly #api: Api = createApi(this.#base, () => this.getAttribute("key"));
  readonly #store = browserStore();
  readonly #onChange = (): void => {
    this.requestUpdate();
  };
  readonly #session = new Session({
    api: this.#api,
    store: this.#store,
    storeKey: `yiju:turns:${this.#base}`,
    newId: randomId,
    now: () => new Date(),
    onChange: this.#onChange,
  });
  readonly #surroundings = new Surroundings({
    api: this.#api,
    wait: pause,
    onChange: this.#onChange,
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
    this.chosenLanguage = null;
    this.opened = null;
    this.isWide = false;
    this.isOffline = !navigator.onLine;
    this.announcement = { text: "", lang: this.#language };
    this.shownTurns = TURNS_SHOWN;
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
    this.#surroundings.suggestIn(suggestionScriptOf(this.#language));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session.stop();
    this.#surroundings.stop();
    this.#resizes.disconnect();
    this.#leaving.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("language") && !changed.has("chosenLanguage")) return;
    const language = this.#language;
    if (this.layout === "page") document.documentElement.lang = language;
    if (this.hasUpdated) this.#surroundings.suggestIn(suggestionScriptOf(language));
  }

  protected override firstUpdated(): void {
    scrollToLastTurn(this.renderRoot);
  }

  protected override render(): TemplateResult {
    const messages = this.#messages;
    const [language, session, store] = [this.#language, this.#session, this.#store];
    return html`<div class="app" lang=${language}>
      ${renderChatHeader(this, { messages, language, session, store })}
      <div class="columns">
        <section class="conversation" aria-label=${messages.conversationLabel}>
          <div class="scroll">
            ${
              session.state.turns.length === 0
                ? renderWelcome(this.#surroundings.state, {
                    messages,
                    documentUrl: this.#documentUrl,
                    ask: this.#ask,
                  })
                : this.#renderTurns(messages)
            }
          </div>
          ${renderFoot(this.#surroundings.state, {
            messages,
            isOffline: this.isOffline,
            session,
            chooseScope: this.#chooseScope,
            actions: this.#composerActions,
          })}
        </section>
        <yiju-source
          .opened=${this.opened}
          .messages=${messages}
          .actions=${this.#sourceActions}
          .languageOf=${this.#surroundings.languageOf}
          .isModal=${!this.isWide}
        ></yiju-source>
      </div>
      <div class="visually-hidden" role="status" lang=${this.announcement.lang}>
        ${renderText(this.announcement.text)}
      </div>
    </div>`;
  }

  #renderTurns(messages: Messages): TemplateResult {
    return renderTurns(this.#session.state.turns, {
      messages,
      actions: this.#turnActions,
      languageOf: this.#surroundings.languageOf,
      shown: this.shownTurns,
      showEarlier: () => {
        this.shownTurns += TURNS_SHOWN;
        void this.#keepFocus();
      },
    });
  }

  get #language(): Language {
    return this.chosenLanguage ?? preferredLanguage(this.#store, this.language);
  }

  get #messages(): Messages {
    return messagesIn(this.#language);
  }

  readonly #ask = (question: string): void => {
    if (this.#session.isAsking) return;
    void this.#follow(this.#session.ask(question, scriptOf(this.#language)));
    void this.#keepFocus().then(() => {
      scrollToLastTurn(this.renderRoot);
    });
  };

  /** What had the focus may be gone with the press: the keyboard goes on where the next question goes. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    if (focusedIn(this.renderRoot) === null) this.focusInput();
  }

  /** Paper has no button for earlier turns. */
  readonly #showAll = (): void => {
    this.shownTurns = Infinity;
    this.performUpdate();
  };

  /** Tells screen readers that a turn has begun, and how it ended. */
  async #follow(asking: Promise<Turn | null>): Promise<void> {
    const messages = this.#messages;
    this.announcement = { text: messages.stage("answering"), lang: messages.language };
    const turn = await asking;
    if (turn === null) return;
    this.announcement = announcementOf(turn, this.#messages);
    const answer = answerOf(turn);
    if (answer !== null) this.#surroundings.answeredFrom(answer.index.generation);
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
      void this.#keepFocus();
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

  readonly #onConnection = (): void => {
    this.isOffline = !navigator.onLine;
    if (!this.isOffline) this.#surroundings.load();
  };

  readonly #onStorage = (event: StorageEvent): void => {
    if (event.key?.startsWith("yiju:turns:")) this.#session.reload();
  };

  /** A linked question is asked once; one that was opened during an answer waits for its end. */
  readonly #onHash = (): void => {
    if (this.layout !== "page" || this.#session.isAsking) return;
    const question = takeLinkedQuestion();
    const last = this.#session.state.turns.at(-1)?.question;
    if (question !== null && question !== last) this.#ask(question);
  };

  /** Puts the caret where the question goes. */
  focusInput(): void {
    this.renderRoot.querySelector<ComposerElement>("yiju-composer")?.focusInput();
  }
}
