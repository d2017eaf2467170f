import { css } from "lit";

/** The frame: header, conversation, composer, and the source beside or over it. */
export const CHAT_LAYOUT = css`
  :host {
    display: block;
    height: var(--yiju-height, min(44rem, 85vh));
    container-type: inline-size;
  }

  :host([layout="page"]) {
    height: 100vh;
    height: 100dvh;
  }

  .app {
    display: flex;
    flex-direction: column;
    height: 100%;
    overflow: hidden;
    background: var(--background);
  }

  :host(:not([layout="page"])) .app {
    border: 1px solid var(--rule);
    border-radius: var(--radius);
  }

  .columns {
    display: flex;
    flex: 1;
    min-height: 0;
  }

  .conversation {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
  }

  .scroll {
    position: relative;
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable both-edges;
    padding: 0 1.25em;
  }

  .scroll > *,
  .foot > * {
    width: 100%;
    max-width: 44rem;
    margin-inline: auto;
  }

  /* what scrolls away fades, rather than being cut through its letters */
  .conversation::after {
    content: "";
    z-index: 1;
    order: 1;
    height: 1.25em;
    margin-block-start: -1.25em;
    background: linear-gradient(transparent, var(--background));
    pointer-events: none;
  }

  yiju-turn {
    display: block;
    content-visibility: auto;
    contain-intrinsic-size: auto 20em;
  }

  /* as wide as what scrolls above it: room is kept for the same bar */
  .foot {
    order: 2;
    overflow-y: hidden;
    scrollbar-gutter: stable both-edges;
    padding: 0.25em 1.25em calc(0.5em + env(safe-area-inset-bottom));
  }

  yiju-composer {
    display: block;
  }

  .composer {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    gap: 0 0.5em;
    padding: 0.375em 0.375em 0.375em 1em;
    border: 1px solid var(--rule-strong);
    border-radius: 1.5em;
    background: var(--surface);
  }

  .composer:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }

  .composer textarea {
    width: 100%;
    max-height: 12em;
    padding: 0.4em 0;
    border: 0;
    outline: 0;
    background: none;
    line-height: 1.6;
    resize: none;
    field-sizing: content;
  }

  .composer textarea::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  .composer-hint {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .composer-hint.problem {
    position: static;
    grid-column: 1 / -1;
    width: auto;
    height: auto;
    clip-path: none;
    color: var(--text);
    font-size: 0.8125em;
  }

  .send {
    display: grid;
    place-items: center;
    width: 2.5em;
    height: 2.5em;
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
  }

  .send:disabled {
    background: var(--sunken);
    color: var(--muted);
  }

  .disclaimer {
    padding-block-start: 0.5em;
    color: var(--muted);
    font-size: 0.75em;
    text-align: center;
  }

  @container (max-width: 40em) {
    .tagline {
      display: none;
    }

    .header,
    .foot,
    .scroll {
      padding-inline: 0.875em;
    }
  }
`;
