import { createHash } from "node:crypto";
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

/** The hash of the rest, so that a change by accident or by hand is noticed. Format 1 knew none. */
const seal = z.object({ seal: z.string().optional() });

export function renderStoredDocument(document: StoredDocument): string {
  return `${JSON.stringify({ ...document, seal: sealOf(documentFile.parse(document)) }, null, 2)}\n`;
}

/** As format 1 had it. */
export function renderUnsealed(document: StoredDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** @throws AppError STORAGE_UNAVAILABLE naming the folder whose record was damaged or changed. */
export function parseStoredDocument(json: string, folder: string): StoredDocument {
  const content = parseJson(json);
  const parsed = documentFile.safeParse(content);
  const noted = seal.safeParse(content).data?.seal;
  if (parsed.success && (noted === undefined || noted === sealOf(parsed.data))) return parsed.data;
  throw new AppError(
    "STORAGE_UNAVAILABLE",
    `the record in ${folder} is damaged or was changed by hand; restore it from a backup, or remove the folder and add the document again`,
    { cause: parsed.error },
  );
}

function sealOf(document: z.output<typeof documentFile>): string {
  return createHash("sha256").update(JSON.stringify(document)).digest("hex");
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
