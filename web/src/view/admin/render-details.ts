import { html, nothing, type TemplateResult } from "lit";
import type { DocumentChanges } from "../../wire/admin-api.ts";
import type { AdminDocument, Origin } from "../../wire/admin-schema.ts";
import type { Field } from "../../words/admin/admin-messages.ts";
import { renderText } from "../render-text.ts";
import type { AdminWords } from "./admin-words.ts";
import { changesOf, FIELDS, fieldValue } from "./details-form.ts";

const CHOICES: Readonly<Partial<Record<Field, readonly string[]>>> = {
  jurisdiction: ["", "HK", "TW", "CN", "INT"],
  language: ["zh-Hant-HK", "zh-Hant-TW", "zh-Hans-CN"],
  status: ["in-force", "superseded", "draft", "not-in-force", "informational"],
};

export interface DetailsView {
  readonly origin: Origin;
  readonly words: AdminWords;
  readonly note: string;
  readonly save: (changes: DocumentChanges) => void;
}

/** What is known of a document, with how it is known, to be corrected. */
export function renderDetails(document: AdminDocument, view: DetailsView): TemplateResult {
  const { own: messages } = view.words;
  return html`<form
      class="details"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (!(event.target instanceof HTMLFormElement)) return;
        view.save(changesOf(document, new FormData(event.target)));
      }}
    >
      ${FIELDS.map((field) => renderField(document, field, view))}
      <div class="form-buttons">
        <button class="button primary" type="submit" ?disabled=${view.origin === null}>
          ${messages.save}
        </button>
        <span class="hint" role="status">
          ${view.origin === null ? messages.ofCorpus : view.note}
        </span>
      </div>
    </form>
    ${renderWarnings(view.origin, view.words)}`;
}

function renderField(document: AdminDocument, field: Field, view: DetailsView): TemplateResult {
  const { words, origin } = view;
  const { own: messages } = words;
  const how = origin?.inferred[field];
  const isGiven = how === undefined && fieldValue(document, field) !== "";
  const hint = how === undefined ? (isGiven ? messages.given : "") : messages.inferredFrom(how);
  const id = `field-${field}`;
  return html`<div class="detail">
    <label for=${id}>${messages.column[field]}</label>
    ${renderControl(document, field, words)}
    <p class="hint" id="${id}-hint">${renderText(hint)}${formHint(field, words)}</p>
  </div>`;
}

function renderControl(document: AdminDocument, field: Field, words: AdminWords): TemplateResult {
  const id = `field-${field}`;
  const value = fieldValue(document, field);
  const choices = CHOICES[field];
  if (choices === undefined) {
    return html`<input
      class="field"
      id=${id}
      name=${field}
      type=${field === "issuedOn" || field === "effectiveOn" ? "date" : "text"}
      ?required=${field === "title" || field === "collections"}
      aria-describedby="${id}-hint"
      .value=${value}
    />`;
  }
  const known = choices.includes(value) ? choices : [value, ...choices];
  return html`<select class="field" id=${id} name=${field} aria-describedby="${id}-hint">
    ${known.map(
      (choice) =>
        html`<option value=${choice} ?selected=${choice === value}>
          ${nameOf(field, choice, words)}
        </option>`,
    )}
  </select>`;
}

function nameOf(field: Field, choice: string, { common }: AdminWords): string {
  if (field === "jurisdiction") return common.jurisdiction(choice);
  return field === "status" ? common.status(choice) : choice;
}

function formHint(field: Field, { own: messages }: AdminWords): TemplateResult | typeof nothing {
  return field === "collections" ? html`<br />${messages.collectionsHint}` : nothing;
}

function renderWarnings(
  origin: Origin,
  { own: messages }: AdminWords,
): TemplateResult | typeof nothing {
  if (origin === null || origin.warnings.length === 0) return nothing;
  return html`<section class="warnings">
    <h2 class="minor">${messages.warningsTitle}</h2>
    <ul>
      ${origin.warnings.map((warning) => html`<li lang="en">${renderText(warning)}</li>`)}
    </ul>
  </section>`;
}
