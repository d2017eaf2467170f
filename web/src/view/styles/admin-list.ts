import { css } from "lit";

/** Adding files, the work on them, and the list of documents. */
export const ADMIN_LIST = css`
  .drop {
    display: grid;
    justify-items: center;
    gap: 0.5em;
    padding: 1.5em 1em;
    border: 2px dashed var(--rule-strong);
    border-radius: var(--radius);
    background: var(--surface);
    text-align: center;
  }

  .drop.over {
    border-color: var(--accent);
    background: var(--accent-soft);
  }

  .drop-words {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.75em;
  }

  .file-button {
    position: relative;
    cursor: pointer;
  }

  .file-button:hover {
    color: var(--on-accent);
  }

  .file-button:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .tasks ul {
    display: grid;
    gap: 0.375em;
  }

  .task {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 10em auto;
    align-items: center;
    gap: 0.25em 0.75em;
    min-height: 2.75em;
    padding: 0.375em 1em;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--surface);
  }

  .task-name {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    overflow-wrap: anywhere;
  }

  .task:is(.done, .failed, .lost, .cancelled) .task-name {
    grid-column: 1 / -1;
  }

  .task:is(.failed, .lost) {
    border-color: var(--danger);
  }

  .task:is(.failed, .lost) .hint {
    color: var(--danger);
  }

  .task-problem {
    grid-column: 1 / -1;
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }

  progress {
    width: 100%;
    accent-color: var(--accent);
  }

  .filter {
    margin-block-end: 0.75em;
  }

  .documents-table {
    width: 100%;
    background: var(--surface);
    font-size: 0.9375em;
  }

  .documents-table :is(th, td) {
    min-width: 0;
    border-inline: 0;
    overflow-wrap: anywhere;
  }

  .documents-table td:first-child {
    width: 38%;
  }

  /* place, day and status, which a long title would else press into a letter a line */
  .documents-table :is(th, td):nth-child(n + 3):nth-child(-n + 5) {
    white-space: nowrap;
  }

  .documents-table tbody tr:hover {
    background: var(--accent-soft);
  }

  .more {
    padding-block: 1em;
    text-align: center;
  }

  /* a card a document where there is no room for columns */
  @container (max-width: 44em) {
    .documents-table :is(tbody, tr, td) {
      display: block;
    }

    .documents-table thead {
      position: absolute;
      clip-path: inset(50%);
    }

    .documents-table tr {
      padding: 0.625em 0.875em;
      border-block-end: 1px solid var(--rule);
    }

    .documents-table td,
    .documents-table td:first-child {
      display: inline;
      width: auto;
      padding: 0;
      border: 0;
    }

    .documents-table td:first-child {
      display: block;
      font-weight: 600;
    }

    .documents-table td + td + td::before {
      content: "· ";
    }

    .documents-table td:not(:first-child) {
      color: var(--muted);
      font-size: 0.875em;
    }

    .task {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .task progress {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }
`;
