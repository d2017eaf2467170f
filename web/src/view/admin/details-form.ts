import type { DocumentChanges } from "../../wire/admin-api.ts";
import type { AdminDocument } from "../../wire/admin-schema.ts";
import type { Field } from "../../words/admin/admin-messages.ts";

export const FIELDS: readonly Field[] = [
  "title",
  "issuer",
  "jurisdiction",
  "language",
  "issuedOn",
  "effectiveOn",
  "status",
  "collections",
];

/** A value as its field of the form shows it. */
export function fieldValue(document: AdminDocument, field: Field): string {
  return field === "collections" ? document.collections.join(", ") : (document[field] ?? "");
}

/** What the form says otherwise than the document does; a field left empty says that it is not known. */
export function changesOf(document: AdminDocument, form: FormData): DocumentChanges {
  const changed = FIELDS.filter((field) => textOf(form, field) !== fieldValue(document, field));
  return Object.fromEntries(changed.map((field) => [field, valueOf(form, field)]));
}

function textOf(form: FormData, field: Field): string {
  const value = form.get(field);
  return typeof value === "string" ? value.trim() : "";
}

function valueOf(form: FormData, field: Field): string | null | string[] {
  const text = textOf(form, field);
  switch (field) {
    case "collections":
      return text.split(/[\s,，、]+/u).filter((name) => name !== "");
    case "jurisdiction":
    case "issuedOn":
    case "effectiveOn":
      return text === "" ? null : text;
    case "title":
    case "issuer":
    case "language":
    case "status":
      return text;
  }
}
