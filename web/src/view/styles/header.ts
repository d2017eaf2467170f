import { css } from "lit";

/** Name, language and tools at the top of a page; notices across it. */
export const HEADER = css`
  .header {
    display: flex;
    align-items: center;
    gap: 1em;
    padding: 0.625em 1.25em;
    border-block-end: 1px solid var(--rule);
  }

  .title {
    display: flex;
    flex: 1;
    align-items: baseline;
    gap: 0.75em;
    min-width: 0;
    font-size: 1em;
    font-weight: 400;
  }

  .brand {
    flex: none;
    font-size: 1.125em;
    font-weight: 600;
    letter-spacing: 0.06em;
  }

  .tagline {
    overflow: hidden;
    color: var(--muted);
    font-size: 0.8125em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .languages {
    display: flex;
    flex: none;
    border: 1px solid var(--rule-strong);
    border-radius: 99em;
    overflow: hidden;
    font-size: 0.8125em;
  }

  .languages label {
    position: relative;
    display: grid;
    place-items: center;
    min-width: 2.75em;
    min-height: 2em;
    padding: 0 0.625em;
    cursor: pointer;
  }

  .languages label:has(:checked) {
    background: var(--accent);
    color: var(--on-accent);
  }

  .languages label:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: -4px;
    box-shadow: inset 0 0 0 2px var(--surface);
  }

  .banner {
    margin-block-end: 0.5em;
    padding: 0.5em 1em;
    border-radius: var(--radius);
    background: var(--note);
    font-size: 0.875em;
  }
`;
