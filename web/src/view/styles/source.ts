import { css } from "lit";

/** The pane with a quote in its document: beside the conversation, or over it where there is no room. */
export const SOURCE = css`
  yiju-source:has(dialog) {
    display: contents;
  }

  .source:not([open]) {
    display: none;
  }

  .source {
    position: static;
    display: flex;
    flex: 0 0 clamp(24em, 42%, 36em);
    flex-direction: column;
    width: auto;
    height: auto;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--rule);
    background: var(--surface);
    color: var(--text);
  }

  .source:modal {
    position: fixed;
    inset: 0 0 0 auto;
    width: min(40em, 100%);
    height: 100%;
  }

  .source::backdrop {
    background: rgb(15 20 26 / 45%);
  }

  .source-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0.375em 0.75em;
    border-block-end: 1px solid var(--rule);
  }

  .source-position {
    display: flex;
    align-items: center;
    gap: 0.25em;
    color: var(--muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .source-scroll {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0 1.25em 1.25em;
    outline-offset: -2px;
  }

  .source-head {
    display: grid;
    gap: 0.25em;
    margin-inline: -1.25em;
    padding: 0.75em 1.25em;
    border-block-end: 1px solid var(--rule);
    background: var(--surface);
  }

  /* stays in view above the words, where there is room for both */
  @media (min-height: 30em) {
    .source-head {
      position: sticky;
      z-index: 1;
      top: 0;
    }
  }

  .source-head h2 {
    font-size: 1.0625em;
  }

  .source-head :is(h2, .headings, strong) {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .path {
    color: var(--muted);
    font-size: 0.8125em;
    line-height: 1.6;
  }

  .headings > span:not(:last-child)::after {
    content: " › ";
  }

  .path strong {
    color: var(--text);
    font-size: 1.125em;
  }

  .source-foot {
    padding-block-start: 1em;
  }
`;
