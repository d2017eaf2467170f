import { createHash } from "node:crypto";
import type { Fingerprints } from "../ports/passage-index.ts";

/** Changes whenever a generation is laid out in another way. */
export const FORMAT_VERSION = 2;

/** Names a content: the same documents, metadata and fingerprints give the same. */
export function contentIdOf(fingerprints: Fingerprints, corpusSha256: string): string {
  const { embedder, normaliser, tokeniser, parser, splitter } = fingerprints;
  const parts = [FORMAT_VERSION, embedder, normaliser, tokeniser, parser, splitter, corpusSha256];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
