import { css } from "lit";

/** Small buttons and what they unfold: copying, rating, scope. */
export const TOOLS = css`
  .icon-button {
    display: grid;
    place-items: center;
    width: 2.25em;
    height: 2.25em;
    border-radius: 50%;
  }

  .icon-button:hover:not(:disabled, [aria-disabled="true"]) {
    background: var(--accent-soft);
    color: var(--accent);
  }

  .icon-button:disabled,
  .icon-button[aria-disabled="true"] {
    opacity: 0.35;
  }

  .conversation-tools {
    display: flex;
    flex: none;
    color: var(--muted);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
    margin-block-start: 0.5em;
    color: var(--muted);
    font-size: 0.8125em;
  }

  .tool {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-height: 2.25em;
    padding: 0.125em 0.5em;
    border-radius: 99em;
  }

  .tool:first-child {
    margin-inline-start: -0.25em;
  }

  .tool:hover,
  .tool[aria-expanded="true"] {
    background: var(--accent-soft);
    color: var(--accent);
  }

  .tool[aria-pressed="true"] {
    color: var(--accent);
  }

  .tool[aria-pressed="true"] .icon {
    fill: var(--accent-soft);
  }

  .tool-note {
    padding-inline: 0.5em;
  }

  .unfolded {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-block: 0.5em;
  }

  .unfolded label {
    font-size: 0.875em;
  }

  .unfolded > label {
    display: grid;
    gap: 0.25em;
    width: 100%;
  }

  .unfolded textarea {
    width: 100%;
    padding: 0.5em 0.75em;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--surface);
  }

  .feedback {
    display: grid;
    gap: 0.75em;
    margin-block-start: 0.5em;
    padding: 0.875em 1.125em;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--surface);
  }

  legend,
  .scope-day label {
    padding: 0 0 0.25em;
    color: var(--muted);
    font-size: 0.8125em;
    font-weight: 600;
  }

  .feedback fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }

  .feedback legend {
    float: inline-start;
    width: 100%;
  }

  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-height: 1.75em;
    font-size: 0.875em;
    line-height: 1.5;
    cursor: pointer;
  }

  .choice input {
    flex: none;
    width: 1.125em;
    height: 1.125em;
    margin: 0;
    accent-color: var(--accent);
  }

  .form-buttons {
    display: flex;
    gap: 0.5em;
  }

  .button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .button:disabled {
    border-color: var(--rule);
    background: var(--sunken);
    color: var(--muted);
  }

  yiju-scope,
  yiju-turn-tools {
    display: block;
  }

  .scope summary {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    max-width: 100%;
    min-height: 2em;
    padding: 0 0.25em 0.25em;
    color: var(--muted);
    font-size: 0.8125em;
    list-style: none;
    cursor: pointer;
  }

  .scope summary::-webkit-details-marker {
    display: none;
  }

  .scope summary:hover {
    color: var(--accent);
  }

  .scope-choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 0.875em 1.5em;
    max-height: min(20em, 45vh);
    overflow-y: auto;
    margin-block-end: 0.5em;
    padding: 0.875em 1.125em;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--surface);
  }

  .scope-choices fieldset {
    display: grid;
    align-content: start;
    gap: 0.125em;
    min-width: 0;
  }

  .scope-choices .scope-documents {
    grid-column: 1 / -1;
  }

  .scope-places {
    grid-template-columns: repeat(auto-fill, minmax(6em, 1fr));
  }

  .scope-places legend {
    grid-column: 1 / -1;
  }

  .scope-choices .field {
    max-width: 20em;
    min-height: 2.25em;
    font-size: 0.875em;
  }

  .scope-choices .button {
    justify-self: start;
  }
`;
