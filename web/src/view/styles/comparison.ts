import { css } from "lit";

/** Answers side by side. */
export const COMPARISON = css`
  .comparison {
    width: 100%;
    background: var(--surface);
  }

  .comparison th,
  .comparison td {
    /* far more than there is, and so an equal share for each */
    width: 50em;
    min-width: 12em;
    padding: 0.75em 1em;
  }

  .comparison .claim + .claim {
    margin-block-start: 0.75em;
  }

  /* one below the other where there is no room for two */
  @container (max-width: 34em) {
    .comparison,
    .comparison :is(thead, tbody, tr, th, td) {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      min-width: 0;
      width: auto;
    }

    .comparison :is(thead, tbody, tr) {
      display: contents;
    }

    .comparison :nth-child(2):is(th, td) {
      order: 2;
    }
    .comparison :nth-child(3):is(th, td) {
      order: 3;
    }
    .comparison :nth-child(4):is(th, td) {
      order: 4;
    }
  }
`;
