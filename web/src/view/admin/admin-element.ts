import { html, LitElement, nothing, type TemplateResult } from "lit";
import { AdminDesk } from "../../admin/admin-desk.ts";
import { createSignInNote } from "../../admin/sign-in-note.ts";
import { browserStore } from "../../chat/browser-store.ts";
import { randomId } from "../../chat/random-id.ts";
import { createAdminApi } from "../../wire/admin-api.ts";
import { createApi } from "../../wire/api.ts";
import { SCRIPT_BASE } from "../../wire/script-base.ts";
import type { Language } from "../../words/messages.ts";
import { keepLanguage, preferredLanguage } from "../../words/preferred-language.ts";
import { ICONS } from "../icons.ts";
import { renderLanguageSwitch } from "../render-language-switch.ts";
import { ADMIN_STYLES } from "../styles/admin-styles.ts";
import { AdminFocus } from "./admin-focus.ts";
import { adminWordsIn, type AdminWords } from "./admin-words.ts";
import { adminPlaceOf, type AdminPlace } from "./place.ts";
import { renderFailure } from "./render-failure.ts";
import { renderSignIn } from "./render-sign-in.ts";
import { renderTasks } from "./render-tasks.ts";

/** `<yiju-admin>`: the documents of the server that this script came from, for whoever may change them. */
export class AdminElement extends LitElement {
  static override styles = ADMIN_STYLES;
  static override properties = { language: { state: true }, place: { state: true } };
  declare language: Language;
  declare place: AdminPlace;

  readonly #focus = new AdminFocus(this);
  readonly #store = browserStore();
  readonly #api = createAdminApi(SCRIPT_BASE);
  readonly #reader = createApi(SCRIPT_BASE, () => null);
  readonly #desk = new AdminDesk({
    api: this.#api,
    note: createSignInNote(this.#store),
    newKey: randomId,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onChange: () => {
      this.requestUpdate();
    },
  });

  constructor() {
    super();
    this.language = preferredLanguage(this.#store);
    this.place = adminPlaceOf(location.hash);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.#onHash);
    // a file dropped beside the place for it would else replace the page
    addEventListener("dragover", preventDefault);
    addEventListener("drop", preventDefault);
    void this.#desk.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#onHash);
    removeEventListener("dragover", preventDefault);
    removeEventListener("drop", preventDefault);
  }

  protected override willUpdate(): void {
    this.#focus.note();
  }

  protected override updated(): void {
    this.#focus.restore(this.#desk.state.access);
  }

  protected override render(): TemplateResult {
    const words = adminWordsIn(this.language);
    document.documentElement.lang = this.language;
    document.title = `${words.own.title} · ${words.common.appName}`;
    return html`<div class="admin" lang=${this.language}>
      ${this.#renderHeader(words)} ${this.#renderBody(words)}
    </div>`;
  }

  #renderHeader({ own: messages, common }: AdminWords): TemplateResult {
    const isSignedIn = this.#desk.state.access === "signed-in";
    return html`<header class="header">
      <p class="title">
        <a class="brand" href="./">${common.appName}</a>
        <span class="tagline">${messages.title}</span>
      </p>
      <a class="button" href="./">${messages.toQuestions}</a>
      ${isSignedIn ? html`<button class="button" @click=${this.#signOut}>${messages.signOut}</button>` : nothing}
      ${renderLanguageSwitch(this.language, common, this.#chooseLanguage)}
    </header>`;
  }

  #renderBody(words: AdminWords): TemplateResult {
    const { state } = this.#desk;
    switch (state.access) {
      case "unknown":
        return html`<main class="sign-in"><p role="status">${words.own.checking}</p></main>`;
      case "signed-out":
        return renderSignIn(state, words, this.#signIn);
      case "expired":
      case "signed-in": {
        const isExpired = state.access === "expired";
        // what was written is there again after signing in anew
        return html`${isExpired ? renderSignIn(state, words, this.#signIn) : nothing}
          <main class="desk" ?hidden=${isExpired}>
            ${isExpired ? nothing : renderFailure(state.failure, words.own)}
            <div class="all-documents" ?hidden=${this.place.kind !== "list"}>
              ${this.#renderList(words)}
            </div>
            ${this.#renderDocument(words)}
          </main>`;
      }
    }
  }

  #renderList(words: AdminWords): TemplateResult {
    const { own: messages, common } = words;
    const { documents, tasks } = this.#desk.state;
    return html`<yiju-add-files .messages=${messages} .add=${this.#add}></yiju-add-files>
      ${renderTasks(tasks, { words, cancel: this.#cancel, clearEnded: this.#clearEnded })}
      <section aria-labelledby="documents-title">
        <header class="section-head">
          <h1 id="documents-title" tabindex="-1">
            ${messages.documentsTitle(documents?.length ?? 0)}
          </h1>
          <button class="button" @click=${this.#refresh}>${ICONS.retry}${messages.refresh}</button>
          <button class="button" @click=${this.#reindex}>${messages.reindex}</button>
        </header>
        ${
          documents === null
            ? html`<p class="notice" role="status">${common.loading}</p>`
            : html`<yiju-document-list
                .documents=${documents}
                .words=${words}
              ></yiju-document-list>`
        }
      </section>`;
  }

  #renderDocument(words: AdminWords): TemplateResult | typeof nothing {
    if (this.place.kind !== "document") return nothing;
    const { documentId, tab } = this.place;
    return html`<yiju-document-desk
      .documentId=${documentId}
      .tab=${tab}
      .words=${words}
      .desk=${this.#desk}
      .isSignedIn=${this.#desk.state.access === "signed-in"}
      .api=${this.#api}
      .reader=${this.#reader}
    ></yiju-document-desk>`;
  }

  readonly #onHash = (): void => {
    this.place = adminPlaceOf(location.hash);
  };

  readonly #chooseLanguage = (language: Language): void => {
    this.language = language;
    keepLanguage(this.#store, language);
  };

  readonly #signIn = (key: string): void => void this.#desk.signIn(key);
  readonly #signOut = (): void => void this.#desk.signOut();
  readonly #add = (files: readonly File[]): void => void this.#desk.add(files);
  readonly #refresh = (): void => void this.#desk.refresh();
  readonly #reindex = (): void => void this.#desk.reindex();
  readonly #cancel: Parameters<typeof renderTasks>[1]["cancel"] = (task) =>
    void this.#desk.cancel(task);
  readonly #clearEnded = (): void => {
    this.#desk.clearEnded();
  };
}

function preventDefault(event: Event): void {
  event.preventDefault();
}
