import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import { FORMAT_VERSION } from "../index-format/content-id.ts";
import type { Generation } from "../ports/passage-index.ts";

/** Of a generation whose graph was extended: programs that know no such graphs must not read it. */
const EXTENDED_GRAPH_VERSION = 3;

/** Formats that are still read; the next build writes the current one without embedding anything again. */
const READ_VERSIONS: readonly number[] = [1, FORMAT_VERSION, EXTENDED_GRAPH_VERSION];

export const MANIFEST_FILE = "manifest.json";

const fileSchema = z.object({
  name: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
});

const bodySchema = z.object({
  id: z.string(),
  contentId: z.string(),
  corpusSha256: z.string(),
  fingerprints: z.object({
    embedder: z.string(),
    normaliser: z.string(),
    tokeniser: z.string(),
    parser: z.string(),
    splitter: z.string(),
  }),
  /** Numbers in a vector; 0 in a generation without passages. */
  dimensions: z.int().nonnegative(),
  documentCount: z.int().nonnegative(),
  passageCount: z.int().nonnegative(),
  sentenceCount: z.int().nonnegative(),
  files: z.array(fileSchema),
  /** Of a graph that was made of the one before; absent where it was built whole. */
  graph: z
    .object({
      /** Vectors ever added to it. */
      labels: z.int().positive(),
      /** Those that it had when it was last built whole. */
      builtWhole: z.int().positive(),
    })
    .optional(),
});

// The version stands outside, so that a later layout is recognised however different the rest is.
const envelopeSchema = z.object({
  formatVersion: z.int(),
  sha256: z.string(),
  body: z.unknown(),
});

/** One file of a generation. */
export type ManifestFile = Readonly<z.infer<typeof fileSchema>>;

/** What a generation says of itself; written last. */
export type Manifest = Readonly<z.infer<typeof bodySchema>>;

export function renderManifest(manifest: Manifest): string {
  const body = bodySchema.parse(manifest);
  const sha256 = sha256Of(JSON.stringify(body));
  const formatVersion = body.graph === undefined ? FORMAT_VERSION : EXTENDED_GRAPH_VERSION;
  return JSON.stringify({ formatVersion, sha256, body }, null, 2);
}

/**
 * @throws AppError INDEX_CORRUPT when the manifest is missing or was changed, INDEX_INCOMPATIBLE when another
 *   version of the format wrote it.
 */
export async function readManifest(directory: string): Promise<Manifest> {
  const path = join(directory, MANIFEST_FILE);
  const envelope = envelopeSchema.safeParse(await readJson(path));
  if (envelope.success && !READ_VERSIONS.includes(envelope.data.formatVersion)) {
    throw new AppError(
      "INDEX_INCOMPATIBLE",
      `${path} has format ${envelope.data.formatVersion}, this version of yiju reads ${READ_VERSIONS.join(", ")}; build the index again with \`yiju index\``,
    );
  }
  const body = bodySchema.safeParse(envelope.data?.body);
  if (!body.success || envelope.data?.sha256 !== sha256Of(JSON.stringify(body.data)))
    throw corrupt(path, "was changed after it was written");
  return body.data;
}

export function generationOf(manifest: Manifest): Generation {
  return {
    id: manifest.id,
    corpusSha256: manifest.corpusSha256,
    fingerprints: manifest.fingerprints,
    documentCount: manifest.documentCount,
    passageCount: manifest.passageCount,
    sentenceCount: manifest.sentenceCount,
  };
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw corrupt(path, "cannot be read", cause);
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw corrupt(path, "is no JSON", cause);
  }
}

function corrupt(path: string, what: string, cause?: unknown): AppError {
  const message = `the index file ${path} ${what}; build the index again with \`yiju index\``;
  return new AppError("INDEX_CORRUPT", message, { cause });
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
