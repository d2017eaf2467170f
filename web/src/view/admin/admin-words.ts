import type { AdminMessages } from "../../words/admin/admin-messages.ts";
import { adminMessagesIn } from "../../words/admin/admin-languages.ts";
import { messagesIn } from "../../words/languages.ts";
import type { Language, Messages } from "../../words/messages.ts";

/** All words of the admin page in one language. */
export interface AdminWords {
  readonly language: Language;
  /** What the widget has words for too. */
  readonly common: Messages;
  readonly own: AdminMessages;
}

export function adminWordsIn(language: Language): AdminWords {
  return { language, common: messagesIn(language), own: adminMessagesIn(language) };
}
