import { css } from "lit";

/** The choice of three languages, in the heads of all pages. */
export const LANGUAGE_SWITCH = css`
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
`;
