import { css } from "lit";

/** Before the first question. */
export const WELCOME = css`
  .welcome {
    padding-block: clamp(1.5em, 8vh, 5em) 2em;
  }

  .welcome h2 {
    margin-block-end: 0.5em;
  }

  .clause {
    display: inline-block;
  }

  .welcome h2 {
    font-size: 1.625em;
    letter-spacing: 0.02em;
  }

  .welcome > p {
    max-width: 38em;
    color: var(--muted);
  }
`;
