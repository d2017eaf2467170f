import { html, nothing, type TemplateResult } from "lit";
import type { Language, Messages } from "../words/messages.ts";
import { ICONS } from "./icons.ts";
import { renderLanguageSwitch } from "./render-language-switch.ts";

export interface HeaderView {
  readonly messages: Messages;
  readonly language: Language;
  /** Whether the chat is the page, not a panel in one. */
  readonly isPage: boolean;
  readonly hasTurns: boolean;
  readonly chooseLanguage: (language: Language) => void;
  readonly exportTurns: () => void;
  readonly clear: () => void;
}

/** Name, what can be done with the conversation, language. */
export function renderHeader(view: HeaderView): TemplateResult {
  const { messages, language, isPage } = view;
  const name = html`<span class="brand">${messages.appName}</span>
    <span class="tagline">${messages.tagline}</span>`;
  return html`<header class="header">
    ${isPage ? html`<h1 class="title">${name}</h1>` : html`<p class="title">${name}</p>`}
    ${view.hasTurns ? renderTools(view) : nothing}
    ${renderLanguageSwitch(language, messages, view.chooseLanguage)}
  </header>`;
}

function renderTools({ messages, isPage, exportTurns, clear }: HeaderView): TemplateResult {
  return html`<div class="conversation-tools">
    ${renderTool(ICONS.download, messages.exportConversation, exportTurns)}
    ${isPage ? renderTool(ICONS.print, messages.print, printPage) : nothing}
    ${renderTool(ICONS.clear, messages.clear, clear)}
  </div>`;
}

function printPage(): void {
  print();
}

/** A button of an icon alone, named for screen readers and by its tooltip. */
function renderTool(icon: TemplateResult, name: string, act: () => void): TemplateResult {
  return html`<button class="icon-button" aria-label=${name} title=${name} @click=${act}>
    ${icon}
  </button>`;
}
