import { expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import { citedPlaces } from "../../src/http/cited-places.ts";
import type { DocumentBrowser } from "../../src/ports/document-browser.ts";

const block = (locator: string, start: number, end: number) => ({
  anchor: locator,
  kind: "paragraph" as const,
  locator,
  label: null,
  depth: 0,
  page: null,
  spans: [{ start, end }],
  footnotes: [],
});
const browser: Pick<DocumentBrowser, "view"> = {
  view: (documentId) =>
    documentId === "rules"
      ? Promise.resolve({
          documentId,
          blocks: [block("第1段", 0, 10), block("第2段", 11, 20), block("第2段", 21, 30)],
        })
      : Promise.reject(new AppError("DOCUMENT_UNKNOWN", "no such document")),
};
const cite = (documentId: string, start: number, end: number) => ({
  kind: "document" as const,
  documentId,
  spans: [{ start, end }],
});

it("names the places of the cited words, each once, in the order of the citations", async () => {
  const citations = [
    cite("rules", 12, 25),
    { kind: "text" as const, text: "字" },
    cite("rules", 9, 12),
  ];
  expect(await citedPlaces(citations, browser)).toEqual([
    { documentId: "rules", locator: "第2段" },
    { documentId: "rules", locator: "第1段" },
  ]);
});

it("names none for words between the blocks, or of a document that is not there", async () => {
  expect(await citedPlaces([cite("rules", 10, 11), cite("nope", 0, 5)], browser)).toEqual([]);
});

it("does not hide why a document could not be opened", async () => {
  const broken = { view: () => Promise.reject(new AppError("INDEX_MISSING", "no index")) };
  await expect(citedPlaces([cite("rules", 0, 1)], broken)).rejects.toMatchObject({
    code: "INDEX_MISSING",
  });
});
