import { css } from "lit";

/** What the chat and the document page have in common. */
export const BASE = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  p,
  ol,
  ul,
  fieldset,
  blockquote {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ol,
  ul {
    list-style: none;
  }

  p,
  li,
  td,
  th,
  h1,
  h2,
  h3,
  h4,
  h5,
  .card-quote {
    line-break: strict;
    overflow-wrap: anywhere;
    text-autospace: normal;
    text-spacing-trim: trim-start;
  }

  h1,
  h2,
  h3,
  h4,
  h5 {
    font-weight: 600;
    line-height: 1.4;
    text-wrap: balance;
  }

  button,
  textarea {
    font: inherit;
    color: inherit;
  }

  button {
    margin: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  button:disabled {
    cursor: default;
  }

  a {
    color: var(--accent);
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-height: 2.25em;
    padding: 0.25em 0.875em;
    border: 1px solid var(--rule-strong);
    border-radius: 99em;
    background: var(--surface);
    color: var(--text);
    font-size: 0.875em;
    text-decoration: none;
  }

  .button:hover {
    border-color: var(--accent);
    color: var(--accent);
  }

  .field {
    width: 100%;
    min-height: 2.5em;
    padding: 0.375em 0.75em;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }

  .hint {
    color: var(--muted);
    font-size: 0.8125em;
    line-height: 1.6;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125em 1.75em;
    /* a point before the first of a line would stand outside, where it is cut off */
    overflow-x: clip;
    color: var(--muted);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }

  .facts > span {
    position: relative;
  }

  .facts > span + span::before {
    content: "";
    position: absolute;
    inset-block-start: calc(0.5lh - 0.125em);
    inset-inline-start: -1em;
    width: 0.25em;
    height: 0.25em;
    border-radius: 50%;
    background: var(--rule-strong);
  }

  .status.superseded,
  .status.draft,
  .status.not-in-force {
    color: var(--text);
    font-weight: 600;
  }

  .minor {
    margin-block: 1.5em 0.625em;
    color: var(--muted);
    font-size: 0.8125em;
    font-weight: 600;
  }

  .notice {
    padding: 0.75em 0;
    color: var(--muted);
    font-size: 0.875em;
  }

  mark {
    padding-block: 0.125em;
    background: var(--mark);
    color: var(--mark-text);
    text-decoration: underline 2px var(--mark-rule);
    text-underline-offset: 0.3em;
    scroll-margin: 6em;
    box-decoration-break: clone;
  }

  /* the number of a note in the middle of quoted words, which is none of them */
  mark + sup:has(+ mark) {
    padding-block: 0.125em;
    background: var(--mark);
  }

  .words {
    white-space: pre-line;
  }

  .hidden-character::before {
    content: "[" attr(data-code-point) "]";
    padding: 0 0.25em;
    border-radius: 0.25em;
    background: var(--note);
    color: var(--muted);
    font-size: 0.75em;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
