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

  .banner {
    margin-block-end: 0.5em;
    padding: 0.5em 1em;
    border-radius: var(--radius);
    background: var(--note);
    font-size: 0.875em;
  }
`;
