import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import { STORE_FORMAT } from "./index-bodies.ts";

const fingerprints = z.object({
  embedder: z.string(),
  normaliser: z.string(),
  tokeniser: z.string(),
  parser: z.string(),
  splitter: z.string(),
});

export const sealedBody = z.object({
  /** Part of the names of its indices. */
  build: z.string(),
  contentId: z.string(),
  /** Numbers in a vector; 0 in a generation without passages. */
  dimensions: z.int(),
  /** Of its passages; undefined in one that did not say so. */
  shards: z.int().optional(),
  generation: z.object({
    id: z.string(),
    corpusSha256: z.string(),
    fingerprints,
    documentCount: z.int(),
    passageCount: z.int(),
    sentenceCount: z.int(),
  }),
});

export const buildBody = z.object({ build: z.string(), fingerprints });

/** A generation that will not be written again. */
export type SealedGeneration = z.infer<typeof sealedBody>;

/** One that is being written, by one process or several. */
export type BuildRecord = z.infer<typeof buildBody>;

/** A record as it lies in the catalogue: its format stands outside, so that a later one is recognised. */
export const catalogueRecord = z.object({ kind: z.string(), at: z.string(), body: z.string() });

const envelope = z.object({ format: z.int(), body: z.unknown() });

export function sealRecord(body: object): string {
  return JSON.stringify({ format: STORE_FORMAT, body });
}

/** @throws AppError INDEX_INCOMPATIBLE for a record of another format */
export function openRecord<Body>(
  { body: text }: z.infer<typeof catalogueRecord>,
  schema: z.ZodType<Body>,
): Body {
  const { format, body } = envelope.parse(JSON.parse(text));
  if (format === STORE_FORMAT) return schema.parse(body);
  throw new AppError(
    "INDEX_INCOMPATIBLE",
    `the cluster's index has format ${format}, this version of yiju reads ${STORE_FORMAT}; build it again with \`yiju index\`, or run the version that wrote it`,
  );
}

/** Undefined for a record of another format. */
export function openIfReadable<Body>(
  record: z.infer<typeof catalogueRecord>,
  schema: z.ZodType<Body>,
): Body | undefined {
  return envelope.parse(JSON.parse(record.body)).format === STORE_FORMAT
    ? openRecord(record, schema)
    : undefined;
}
