import { css } from "lit";

/** A document's own words: paragraphs with hanging labels, lists, tables, footnotes. */
export const DOCUMENT_TEXT = css`
  .document-text {
    line-height: 1.85;
  }

  .document-text .block {
    margin-block: 0.75em;
    scroll-margin-top: 5em;
  }

  .document-text .heading {
    margin-block: 1.75em 0.5em;
  }

  .document-text h2 {
    font-size: 1.375em;
  }
  .document-text h3 {
    font-size: 1.1875em;
  }
  .document-text h4,
  .document-text h5 {
    font-size: 1.0625em;
  }

  .document-text .label {
    margin-inline-end: 0.25em;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }

  .document-text .heading .label {
    color: inherit;
  }

  .document-text .item {
    padding-inline-start: 1.5em;
  }
  .document-text .item[data-depth="2"] {
    padding-inline-start: 3em;
  }
  .document-text .item[data-depth="3"] {
    padding-inline-start: 4.5em;
  }

  .document-text .footnote {
    padding: 0.5em 0.875em;
    border-inline-start: 3px solid var(--rule);
    background: var(--note);
    font-size: 0.875em;
    line-height: 1.7;
  }

  .document-text .note,
  .document-text .caption,
  .document-text .contents {
    color: var(--muted);
    font-size: 0.875em;
  }

  .document-text .contents {
    margin-block: 0.125em;
  }

  .document-text .front-matter {
    margin-block: 0.375em;
  }

  .document-text .table-caption {
    margin-block-end: 0.25em;
    font-weight: 600;
  }

  .document-text .signature {
    text-align: end;
  }

  /* as high as the words around it, so that what is marked on both sides has no gap at it */
  .document-text sup {
    font-size: 1em;
    line-height: 0;
    vertical-align: baseline;
  }

  .document-text sup > * {
    font-size: 0.75em;
    vertical-align: super;
  }

  .document-text sup a {
    padding: 0 0.25em;
    text-decoration: none;
  }

  .table-scroll {
    max-width: 100%;
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    font-size: 0.9375em;
    line-height: 1.65;
  }

  th,
  td {
    min-width: 7em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--rule);
    text-align: start;
    vertical-align: top;
  }

  th,
  tr:has(> th[scope="col"]) > td {
    background: var(--sunken);
    font-weight: 600;
  }

  [tabindex="-1"]:focus {
    outline: none;
  }
`;
