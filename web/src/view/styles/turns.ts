import { css } from "lit";

/** Questions, answers, refusals. */
export const TURNS = css`
  .suggestions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .suggestion {
    min-height: 2.25em;
    padding: 0.375em 1em;
    border: 1px solid var(--rule-strong);
    border-radius: 1.25em;
    background: var(--surface);
    font-size: 0.9375em;
    line-height: 1.5;
  }

  .suggestion:hover {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
  }

  .cards {
    display: grid;
    gap: 0.625em;
  }

  .card {
    display: grid;
    gap: 0.25em;
    width: 100%;
    padding: 0.75em 1em;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    text-decoration: none;
  }

  .card:hover {
    border-color: var(--accent);
  }

  .card-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.125em 0.625em;
    line-height: 1.5;
  }

  .card-head .icon {
    align-self: center;
    color: var(--muted);
  }

  /* the icon stays beside the first line */
  .card-head:has(> .icon) {
    flex-wrap: nowrap;
  }

  .card-head:has(> .icon) .icon {
    align-self: start;
    height: 1.5em;
  }

  .card-head strong {
    font-weight: 600;
  }

  .card-title,
  .card-facts {
    color: var(--muted);
    font-size: 0.8125em;
  }

  .card-quote {
    display: -webkit-box;
    overflow: hidden;
    color: var(--text);
    font-size: 0.9375em;
    line-height: 1.65;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .turn {
    padding-block: 1.5em;
  }

  /* so that a question just asked can stand at the top, with its answer growing below it */
  yiju-turn:last-of-type {
    min-height: 100%;
  }

  yiju-turn + yiju-turn .turn {
    border-block-start: 1px solid var(--rule);
  }

  .question {
    padding-block-end: 0.625em;
    font-size: 1.1875em;
    text-wrap: pretty;
  }

  .earlier {
    padding-block-start: 1em;
    text-align: center;
  }

  .understood {
    margin-block: -0.25em 0.75em;
    color: var(--muted);
    font-size: 0.875em;
  }

  .answer {
    display: grid;
    gap: 0.75em;
    line-height: 1.85;
  }

  .silent {
    color: var(--muted);
  }

  .chip {
    position: relative;
    display: inline-flex;
    align-items: baseline;
    gap: 0.375em;
    min-height: 1.85em;
    max-width: 100%;
    margin-inline-end: 0.125em;
    padding: 0.125em 0.625em;
    border-radius: 99em;
    background: var(--accent-soft);
    color: var(--accent);
    font-size: 0.8125em;
    line-height: 1.6;
    vertical-align: baseline;
  }

  .chip:hover {
    background: var(--accent);
    color: var(--on-accent);
  }

  .chip-number {
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    opacity: 0.85;
  }

  .chip-status {
    padding-inline-start: 0.5em;
    border-inline-start: 1px solid currentcolor;
    font-weight: 600;
  }

  .turn .facts {
    margin-block-start: 1em;
  }

  .grounded {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    color: var(--good);
    font-weight: 600;
  }

  .sources {
    margin-block-start: 0.5em;
  }

  .sources summary {
    width: fit-content;
    padding: 0.25em 0;
    color: var(--muted);
    font-size: 0.875em;
    cursor: pointer;
  }

  .sources ol {
    display: grid;
    gap: 0.5em;
    padding-block: 0.5em;
  }

  .refusal {
    padding: 0.875em 1.125em;
    border-radius: var(--radius);
    background: var(--note);
  }

  .refusal-title {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 600;
  }

  .refusal-title .icon {
    color: var(--muted);
  }

  .refusal-message {
    margin-block-start: 0.25em;
  }

  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    padding-block: 0.5em;
    color: var(--muted);
  }

  .slow {
    width: 100%;
    font-size: 0.875em;
  }

  .pulse {
    width: 0.625em;
    height: 0.625em;
    border-radius: 50%;
    background: var(--accent);
    animation: pulse 1.4s ease-in-out infinite;
  }

  @keyframes pulse {
    50% {
      opacity: 0.25;
    }
  }

  .trouble {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    padding: 0.875em 1.125em;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
  }

  .request-id {
    color: var(--muted);
    font-size: 0.75em;
    font-variant-numeric: tabular-nums;
  }
`;
