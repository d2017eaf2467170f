import type { LitElement } from "lit";
import type { AdminState } from "../../admin/admin-desk.ts";
import { focusedIn } from "../focused-in.ts";
import { adminFragmentOf, isSamePlace, type AdminPlace } from "./place.ts";

/** The admin page. */
interface Page {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly place: AdminPlace;
}

/** Keeps the focus where whoever uses the keyboard is while the page changes under it. */
export class AdminFocus {
  readonly #page: Page;
  /** What had the focus before the page changed. */
  #focused: HTMLElement | null = null;
  #shown: { readonly access: AdminState["access"]; readonly place: AdminPlace } | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** To be called before each change of the page. */
  note(): void {
    this.#focused = focusedIn(this.#page.renderRoot);
  }

  /** To be called after each change of the page. */
  restore(access: AdminState["access"]): void {
    const before = this.#shown;
    const { place } = this.#page;
    this.#shown = { access, place };
    // who opens the page is left where the browser begins
    if (before === null || before.access === "unknown") return;
    if (before.access !== access || !isSamePlace(before.place, place)) {
      void this.#focusPlace(before.place);
    } else if (this.#focused?.isConnected === false) {
      // what was pressed is gone with the work that it ended
      this.#focusFirst(["yiju-document-desk h1", "#tasks-title", "#documents-title"]);
    }
  }

  /** Whoever uses the keyboard goes on where the page did, and in a list where they left it. */
  async #focusPlace(before: AdminPlace): Promise<void> {
    const { renderRoot } = this.#page;
    await renderRoot.querySelector<LitElement>("yiju-document-desk")?.updateComplete;
    const field = renderRoot.querySelector<HTMLElement>("input[name=key]");
    const left = this.#page.place.kind === "list" ? this.#linkTo(before) : null;
    if (field !== null) field.focus();
    else if (left !== null) left.focus();
    else this.#focusFirst(["yiju-document-desk h1", "#documents-title"]);
  }

  #linkTo(place: AdminPlace): HTMLElement | null {
    if (place.kind === "list") return null;
    const address = adminFragmentOf(place.documentId, "details");
    const links = this.#page.renderRoot.querySelectorAll<HTMLElement>(".documents-table a");
    return Array.from(links).find((link) => link.getAttribute("href") === address) ?? null;
  }

  #focusFirst(names: readonly string[]): void {
    const found = names.map((name) => this.#page.renderRoot.querySelector<HTMLElement>(name));
    found.find((element) => element !== null)?.focus();
  }
}
