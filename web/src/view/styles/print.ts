import { css } from "lit";

/** On paper: the whole conversation, its sources unfolded, nothing to press. */
export const PRINT = css`
  @media print {
    :host,
    .app {
      display: block;
      height: auto !important;
      overflow: visible;
      background: none;
    }

    .columns,
    .conversation,
    .scroll {
      display: block;
      overflow: visible;
    }

    yiju-turn {
      content-visibility: visible;
    }

    .foot > :not(.disclaimer),
    .conversation-tools,
    .languages,
    .source,
    .welcome-suggestions,
    .earlier,
    yiju-turn-tools,
    .sources summary {
      display: none;
    }

    .sources::details-content {
      display: block;
      content-visibility: visible;
    }

    .card-quote {
      display: block;
      overflow: visible;
    }

    .turn,
    .card {
      break-inside: avoid-page;
    }
  }
`;
