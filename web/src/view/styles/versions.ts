import { css } from "lit";

/** The versions of a document, and that one was replaced. */
export const VERSIONS = css`
  yiju-versions,
  yiju-versions-fold {
    display: block;
  }

  .versions {
    display: grid;
    gap: 0.25em;
  }

  .versions li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
  }

  .versions-fold summary {
    width: fit-content;
    padding-block: 0.25em;
    color: var(--accent);
    font-size: 0.875em;
    cursor: pointer;
  }

  .versions-fold[open] summary {
    margin-block-end: 0.5em;
  }

  .compare {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block: 1em;
  }

  .compare .field {
    width: auto;
  }

  .superseded-notice {
    padding: 0.625em 1em;
    border-inline-start: 3px solid var(--mark-rule);
    border-radius: 0 var(--radius) var(--radius) 0;
    background: var(--note);
    font-size: 0.9375em;
  }
`;
