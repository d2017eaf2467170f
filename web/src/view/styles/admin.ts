import { css } from "lit";

/** The admin page: what is common to the list and to a single document. */
export const ADMIN = css`
  :host {
    display: block;
    min-height: 100vh;
    background: var(--background);
  }

  .admin {
    container-type: inline-size;
  }

  .header .title {
    flex: 1 0 auto;
  }

  /* the chat hides its own where there is no room; here it says which page this is */
  .header .tagline {
    display: block;
  }

  .header .brand {
    color: var(--text);
    text-decoration: none;
  }

  .desk,
  .all-documents {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
  }

  .desk {
    max-width: 76rem;
    margin-inline: auto;
    padding: 1.5em 1.25em 5em;
  }

  :is(.desk, .all-documents)[hidden] {
    display: none;
  }

  :is(.desk, .all-documents) > *,
  .desk section {
    min-width: 0;
  }

  .desk h1 {
    font-size: 1.375em;
  }

  .desk h2 {
    font-size: 1.0625em;
  }

  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin-block-end: 0.75em;
  }

  .section-head :is(h1, h2) {
    flex: 1 0 auto;
  }

  .sign-in h1 {
    font-size: 1.625em;
  }

  .sign-in {
    display: grid;
    place-items: center;
    padding: clamp(2em, 12vh, 8em) 1.25em;
  }

  .sign-in form {
    display: grid;
    gap: 0.875em;
    width: min(26em, 100%);
  }

  .sign-in label {
    display: grid;
    gap: 0.25em;
    font-weight: 600;
  }

  .sign-in .button {
    justify-self: start;
  }

  .sign-in code {
    display: block;
    margin-block: 0.375em;
    padding: 0.5em 0.75em;
    border-radius: var(--radius);
    background: var(--note);
    overflow-wrap: anywhere;
  }

  .sign-in .banner {
    margin: 0;
  }

  .failure {
    padding: 0.75em 1em;
    border: 1px solid var(--danger);
    border-radius: var(--radius);
    background: var(--surface);
  }

  .failure-detail {
    color: var(--muted);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }

  .empty {
    padding: 2.5em 1em;
    border: 1px dashed var(--rule-strong);
    border-radius: var(--radius);
    color: var(--muted);
    text-align: center;
  }

  .confirm {
    width: min(30em, calc(100% - 2em));
    padding: 1.5em;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
  }

  .confirm::backdrop {
    background: rgb(15 20 26 / 45%);
  }

  .confirm p {
    margin-block: 0.75em 1.25em;
  }

  .confirm .form-buttons {
    justify-content: flex-end;
  }

  .button.danger {
    border-color: var(--danger);
    background: var(--danger);
    color: var(--on-accent);
  }

  @container (max-width: 40em) {
    .header {
      flex-wrap: wrap;
      gap: 0.5em;
    }

    .desk {
      padding-inline: 0.875em;
    }
  }
`;
