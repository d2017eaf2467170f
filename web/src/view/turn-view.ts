import type { Messages } from "../words/messages.ts";
import type { ToolActions } from "./turn-tools-element.ts";
import type { OpenedQuotes } from "./source-element.ts";

/** What a reader can do with a turn. */
export interface TurnActions extends ToolActions {
  open(opened: OpenedQuotes): void;
  readonly ask: (question: string) => void;
  retry(turnId: string): void;
}

/** What every part of a turn is rendered with. */
export interface TurnView {
  readonly messages: Messages;
  readonly actions: TurnActions;
  /** BCP 47 tag of a document's language. */
  readonly languageOf: (documentId: string) => string;
}
