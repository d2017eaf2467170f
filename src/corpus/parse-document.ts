import type { ParsedDocument } from "../domain/block.ts";
import type { DocumentKind, SourceDocument } from "../domain/document.ts";
import { createProseLocator } from "./parse/locate-prose.ts";
import { parseProse } from "./parse/prose-parser.ts";
import type { ProseProfile } from "./parse/prose-reader.ts";
import { parseStatute } from "./parse/statute-parser.ts";

/** Changes whenever `parseDocument` would give other blocks; part of the index's fingerprints. */
export const PARSER_FINGERPRINT = "blocks/5";

const POLICY: ProseProfile = {
  numbersParagraphs: "always",
  hasCover: false,
  createLocator: createProseLocator,
};
const REPORT: ProseProfile = { ...POLICY, numbersParagraphs: "detect", hasCover: true };
const TEXT: ProseProfile = { ...REPORT, hasCover: false };

const PARSERS: Readonly<Record<DocumentKind, (document: SourceDocument) => ParsedDocument>> = {
  "policy-statement": (document) => parseProse(document, POLICY),
  circular: (document) => parseProse(document, POLICY),
  report: (document) => parseProse(document, REPORT),
  statute: parseStatute,
  text: (document) => parseProse(document, TEXT),
};

/**
 * Takes a document apart into blocks with locators. Every character that is neither blank nor decoration
 * belongs to exactly one block; the source is never changed.
 */
export function parseDocument(document: SourceDocument): ParsedDocument {
  return PARSERS[document.meta.kind](document);
}
