import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Turn } from "../chat/turn.ts";
import type { TurnView } from "./turn-view.ts";

/** Turns put on the page at first, and more at a time: 200 at once blocked a busy machine for five seconds. */
export const TURNS_SHOWN = 10;

interface TurnsView extends TurnView {
  /** How many, the last ones. */
  readonly shown: number;
  readonly showEarlier: () => void;
}

/** The last turns of the conversation, below a way to those before. */
export function renderTurns(turns: readonly Turn[], view: TurnsView): TemplateResult {
  const { messages, actions, languageOf, showEarlier } = view;
  const hidden = Math.max(0, turns.length - view.shown);
  return html`${
    hidden === 0
      ? nothing
      : html`<p class="earlier">
          <button class="button" @click=${showEarlier}>${messages.showEarlier(hidden)}</button>
        </p>`
  }
  ${repeat(
    turns.slice(hidden),
    ({ id }) => id,
    (turn) =>
      html`<yiju-turn
        .turn=${turn}
        .messages=${messages}
        .actions=${actions}
        .languageOf=${languageOf}
      ></yiju-turn>`,
  )}`;
}
