import { css } from "lit";
import { BASE } from "./base.ts";
import { CHANGES } from "./changes.ts";
import { DOCUMENT_TEXT } from "./document-text.ts";
import { LANGUAGE_SWITCH } from "./language-switch.ts";
import { TOKENS } from "./tokens.ts";
import { VERSIONS } from "./versions.ts";

const PAGE = css`
  yiju-document {
    display: block;
    min-height: 100vh;
    background: var(--surface);
  }

  .page-bar {
    position: sticky;
    z-index: 1;
    top: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    padding: 0.625em 1.25em;
    border-block-end: 1px solid var(--rule);
    background: var(--background);
  }

  .page-bar .brand {
    margin-inline-end: auto;
    color: var(--text);
    font-size: 1.125em;
    font-weight: 600;
    letter-spacing: 0.06em;
    text-decoration: none;
  }

  .page-notice {
    padding: 4em 1.25em;
    text-align: center;
  }

  .page-columns {
    display: grid;
    grid-template-columns: minmax(0, 42em);
    justify-content: center;
    gap: 1.5em 3.5em;
    padding: 1.5em 1.25em 6em;
  }

  .document-head {
    container-type: inline-size;
    display: grid;
    gap: 0.5em;
    padding-block: 1em 1.5em;
    border-block-end: 1px solid var(--rule);
  }

  .document-head h1 {
    font-size: 1.75em;
  }

  .outline summary {
    padding-block: 0.5em;
    color: var(--muted);
    font-size: 0.875em;
    cursor: pointer;
  }

  .outline li {
    padding-block: 0.125em;
    font-size: 0.875em;
    line-height: 1.5;
  }
  .outline li[data-depth="2"] {
    padding-inline-start: 1em;
  }
  .outline li:is([data-depth="3"], [data-depth="4"]) {
    padding-inline-start: 2em;
  }

  .outline a {
    display: block;
    padding: 0.25em 0;
    color: var(--text);
    text-decoration: none;
  }

  .outline a:hover {
    color: var(--accent);
    text-decoration: underline;
  }

  @media (min-width: 62em) {
    .page-columns:has(.outline) {
      grid-template-columns: 17em minmax(0, 42em);
    }

    .outline {
      position: sticky;
      top: 4em;
      align-self: start;
      max-height: calc(100vh - 5em);
      overflow-y: auto;
    }
  }

  @media print {
    .page-bar,
    .outline {
      display: none;
    }

    .page-columns {
      display: block;
      padding: 0;
    }
  }
`;

export const DOCUMENT_PAGE_STYLES = [
  TOKENS,
  BASE,
  LANGUAGE_SWITCH,
  DOCUMENT_TEXT,
  CHANGES,
  VERSIONS,
  PAGE,
];
