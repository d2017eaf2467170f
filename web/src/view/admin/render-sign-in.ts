import { html, nothing, type TemplateResult } from "lit";
import type { AdminState } from "../../admin/admin-desk.ts";
import type { AdminWords } from "./admin-words.ts";
import { renderFailure } from "./render-failure.ts";

const KEY_COMMAND = "yiju keys create NAME --scope admin,documents";

/** The form that takes a key; a key is no name and password, and no browser should offer to keep it. */
export function renderSignIn(
  { access, failure }: AdminState,
  { own: messages }: AdminWords,
  signIn: (key: string) => void,
): TemplateResult {
  return html`<main class="sign-in">
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (!(event.target instanceof HTMLFormElement)) return;
        const key = new FormData(event.target).get("key");
        event.target.reset();
        if (typeof key === "string" && key.trim() !== "") signIn(key.trim());
      }}
    >
      <h1>${messages.signInTitle}</h1>
      ${access === "expired" ? html`<p class="banner" role="alert">${messages.expired}</p>` : nothing}
      <p class="hint">
        ${messages.signInText}
        <code>${KEY_COMMAND}</code>
        ${messages.keyKept}
      </p>
      <label>
        ${messages.keyLabel}
        <input
          class="field"
          name="key"
          type="password"
          autocomplete="off"
          spellcheck="false"
          required
          autofocus
          aria-describedby="key-hint"
        />
      </label>
      <p class="hint" id="key-hint">${messages.keyHint}</p>
      ${access === "expired" ? nothing : renderFailure(failure, messages)}
      <button class="button primary" type="submit">${messages.signIn}</button>
    </form>
  </main>`;
}
