import { describe, expect, it } from "vitest";
import type { AdminDocument } from "../../src/wire/admin-schema.ts";
import { changesOf, FIELDS, fieldValue } from "../../src/view/admin/details-form.ts";

const DOCUMENT: AdminDocument = {
  id: "a",
  title: "備份辦法",
  issuer: "金管會",
  jurisdiction: "TW",
  language: "zh-Hant-TW",
  issuedOn: "2024-06-29",
  effectiveOn: null,
  status: "in-force",
  collections: ["default"],
  version: 1,
  supersedes: null,
  supersededOn: null,
};

function formWith(changes: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const field of FIELDS) form.set(field, changes[field] ?? fieldValue(DOCUMENT, field));
  return form;
}

describe("the changes of a form", () => {
  it("are none where it says what the document does", () => {
    expect(changesOf(DOCUMENT, formWith({ title: " 備份辦法 " }))).toEqual({});
  });

  it("are the fields that say otherwise; empty ones say that it is not known", () => {
    const form = formWith({
      title: "新辦法",
      jurisdiction: "",
      issuedOn: "",
      effectiveOn: "2025-01-01",
      collections: "hk， public、default",
    });
    expect(changesOf(DOCUMENT, form)).toEqual({
      title: "新辦法",
      jurisdiction: null,
      issuedOn: null,
      effectiveOn: "2025-01-01",
      collections: ["hk", "public", "default"],
    });
  });
});
