import { z } from "zod/v4";
import {
  DOCUMENT_KINDS,
  DOCUMENT_STATUSES,
  JURISDICTIONS,
  META_DEFAULTS,
} from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import { DOCUMENT_FORMATS } from "../domain/extraction.ts";
import type { StoredDocument } from "../domain/stored-document.ts";

const day = z.iso.date().nullable();

const metaFile = z.object({
  id: z.string().min(1),
  title: z.string(),
  issuer: z.string(),
  jurisdiction: z.enum(JURISDICTIONS).nullable(),
  language: z.string(),
  issuedOn: day,
  effectiveOn: day,
  status: z.enum(DOCUMENT_STATUSES),
  kind: z.enum(DOCUMENT_KINDS),
  sourceSha256: z.string(),
  collections: z
    .array(z.string())
    .min(1)
    .default([...META_DEFAULTS.collections]),
  version: z.int().positive().default(META_DEFAULTS.version),
  supersedes: z.string().nullable().default(META_DEFAULTS.supersedes),
  supersededOn: day.default(META_DEFAULTS.supersededOn),
});

const documentFile = z.object({
  meta: metaFile,
  original: z.object({ name: z.string(), bytes: z.int().nonnegative(), sha256: z.string() }),
  textChars: z.int().nonnegative(),
  format: z.enum(DOCUMENT_FORMATS),
  encoding: z.string().nullable(),
  pageCount: z.int().nullable(),
  warnings: z.array(z.string()),
  inferred: z.partialRecord(
    z.enum([
      "title",
      "issuer",
      "jurisdiction",
      "language",
      "issuedOn",
      "effectiveOn",
      "status",
      "kind",
    ]),
    z.string(),
  ),
  addedAt: z.iso.datetime(),
});

export function renderStoredDocument(document: StoredDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** @throws AppError STORAGE_UNAVAILABLE naming the folder whose record is damaged. */
export function parseStoredDocument(json: string, folder: string): StoredDocument {
  const parsed = documentFile.safeParse(parseJson(json));
  if (parsed.success) return parsed.data;
  throw new AppError(
    "STORAGE_UNAVAILABLE",
    `the record in ${folder} is damaged; restore it from a backup, or remove the folder and add the document again`,
    { cause: parsed.error },
  );
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
