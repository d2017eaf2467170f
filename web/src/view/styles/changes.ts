import { css } from "lit";

/** Two versions of a text side by side. */
export const CHANGES = css`
  .changes {
    width: 100%;
    background: var(--surface);
  }

  .changes th[scope="row"] {
    width: 9em;
    min-width: 7em;
  }

  .changes td {
    width: 45%;
    min-width: 14em;
    line-height: 1.75;
  }

  .change-kind {
    display: block;
    color: var(--muted);
    font-size: 0.8125em;
    font-weight: 400;
  }

  /* a provision over its two texts where there is no room for three columns */
  @container (max-width: 40em) {
    .changes,
    .changes :is(thead, tbody) {
      display: block;
    }

    .changes tr {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .changes thead th:first-child {
      display: none;
    }

    .changes th[scope="row"] {
      grid-column: 1 / -1;
      width: auto;
    }

    .changes :is(th, td) {
      width: auto;
      min-width: 0;
    }
  }

  del {
    background: var(--removed);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }

  ins {
    background: var(--added);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
`;
