import { z } from "zod/v4";
import { AppError } from "../../domain/errors.ts";
import {
  COLLECTION_NAME,
  DOCUMENT_KINDS,
  DOCUMENT_STATUSES,
  JURISDICTIONS,
  META_DEFAULTS,
  type DocumentMeta,
} from "../../domain/document.ts";

const date = z.iso.date();

const entry = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  issuer: z.string(),
  jurisdiction: z.enum(JURISDICTIONS).nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "must be a BCP 47 tag such as zh-Hant-HK"),
  issuedOn: date.nullable(),
  effectiveOn: date.nullable(),
  status: z.enum(DOCUMENT_STATUSES),
  kind: z.enum(DOCUMENT_KINDS),
  sourceSha256: z.string().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hexadecimal digits"),
  collections: z
    .array(
      z.string().regex(COLLECTION_NAME, "must be 1 to 40 lower-case letters, digits or dashes"),
    )
    .min(1)
    .default([...META_DEFAULTS.collections]),
  version: z.int().positive().default(META_DEFAULTS.version),
  supersedes: z.string().nullable().default(META_DEFAULTS.supersedes),
  supersededOn: date.nullable().default(META_DEFAULTS.supersededOn),
});

const manifest = z.strictObject({ documents: z.array(entry) });

/**
 * Reads a manifest: what is known of each document, by id. A field it does not know, a wrong value or an id
 * that stands twice is CORPUS_UNREADABLE, with every problem in the message.
 */
export function parseManifest(json: string, path: string): ReadonlyMap<string, DocumentMeta> {
  const result = manifest.safeParse(parseJson(json, path));
  if (!result.success) {
    throw new AppError(
      "CORPUS_UNREADABLE",
      `${path} is not a valid manifest; correct it:\n${z.prettifyError(result.error)}`,
    );
  }
  const byId = new Map<string, DocumentMeta>();
  for (const document of result.data.documents) {
    if (byId.has(document.id)) {
      throw new AppError(
        "CORPUS_UNREADABLE",
        `${path} lists "${document.id}" twice; keep one of the two entries`,
      );
    }
    byId.set(document.id, document);
  }
  return byId;
}

function parseJson(json: string, path: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new AppError("CORPUS_UNREADABLE", `${path} is not valid JSON; correct or delete it`, {
      cause,
    });
  }
}
