import { css } from "lit";

/** One document on the admin page. */
export const ADMIN_DOCUMENT = css`
  yiju-document-desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }

  yiju-preview {
    display: block;
  }

  .back a {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-height: 1.75em;
    text-decoration: none;
  }

  .desk-head {
    display: grid;
    gap: 0.5em;
  }

  .desk-links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.25em 0.5em;
  }

  .tabs {
    display: flex;
    gap: 0.25em;
    border-block-end: 1px solid var(--rule);
  }

  .tabs a {
    padding: 0.5em 1em;
    border-block-end: 3px solid transparent;
    color: var(--muted);
    text-decoration: none;
  }

  .tabs a[aria-current] {
    border-color: var(--accent);
    color: var(--text);
    font-weight: 600;
  }

  .details {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(22em, 100%), 1fr));
    gap: 1em 1.5em;
  }

  .detail {
    display: grid;
    align-content: start;
    gap: 0.25em;
  }

  .detail label {
    font-size: 0.875em;
    font-weight: 600;
  }

  .details .form-buttons {
    grid-column: 1 / -1;
    align-items: center;
  }

  .warnings li {
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }

  .preview {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 1em;
  }

  .stored-text,
  .parsed {
    overflow: auto;
    height: 70vh;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--surface);
  }

  .stored-text {
    padding: 1em;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }

  .stored-text .words {
    white-space: pre-wrap;
  }

  .parsed button {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.625em;
    width: 100%;
    padding: 0.375em 0.875em;
    border-block-end: 1px solid var(--rule);
    font-size: 0.875em;
    line-height: 1.6;
    outline-offset: -2px;
  }

  .parsed li[data-depth="2"] button {
    padding-inline-start: 2em;
  }
  .parsed li:is([data-depth="3"], [data-depth="4"]) button {
    padding-inline-start: 3em;
  }

  .parsed button:is(:hover, [aria-pressed="true"]) {
    background: var(--accent-soft);
  }

  .block-kind {
    color: var(--muted);
    font-size: 0.875em;
  }

  .block-words {
    width: 100%;
    color: var(--muted);
    overflow-wrap: anywhere;
  }

  @container (max-width: 44em) {
    .preview {
      grid-template-columns: minmax(0, 1fr);
    }

    .stored-text,
    .parsed {
      height: 45vh;
    }
  }
`;
