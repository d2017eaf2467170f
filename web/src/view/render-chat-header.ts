import type { TemplateResult } from "lit";
import type { Session } from "../chat/session.ts";
import type { KeyValueStore } from "../chat/stored-turns.ts";
import { exportConversation } from "../text/export-answer.ts";
import type { Language, Messages } from "../words/messages.ts";
import { keepLanguage } from "../words/preferred-language.ts";
import type { OpenedQuotes } from "./source-element.ts";
import { renderHeader } from "./render-header.ts";
import { saveFile } from "./save-file.ts";

/** What the header changes in the chat. */
interface HeadedChat {
  readonly layout: string | null;
  chosenLanguage: Language | null;
  opened: OpenedQuotes | null;
  focusInput(): void;
}

interface ChatHeader {
  readonly messages: Messages;
  readonly language: Language;
  readonly session: Session;
  readonly store: KeyValueStore;
}

/** The chat's header: its languages, and what can be done with the whole conversation. */
export function renderChatHeader(
  chat: HeadedChat,
  { messages, language, session, store }: ChatHeader,
): TemplateResult {
  return renderHeader({
    messages,
    language,
    isPage: chat.layout === "page",
    hasTurns: session.state.turns.length > 0,
    chooseLanguage: (chosen) => {
      chat.chosenLanguage = chosen;
      keepLanguage(store, chosen);
    },
    exportTurns: () => {
      saveFile("yiju.md", exportConversation(session.state.turns, messages));
    },
    clear: () => {
      if (!confirm(messages.clearQuestion)) return;
      chat.opened = null;
      session.clear();
      chat.focusInput();
    },
  });
}
