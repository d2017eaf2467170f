import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentMeta } from "../domain/document.ts";
import { createPacer } from "../scheduling/pacer.ts";
import type { TermPair } from "../domain/term-pair.ts";
import { FILES } from "./generation-files.ts";

/** What a generation keeps of a document beside its text. */
export interface DocumentRow {
  readonly meta: DocumentMeta;
  /** Bytes of its line in the file of texts. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly termPairs: readonly TermPair[];
}

/** Reads the documents of a verified generation, ordered by id. */
export async function readDocumentRows(directory: string): Promise<DocumentRow[]> {
  const pacer = createPacer();
  const rows: DocumentRow[] = [];
  for (const line of (await readFile(join(directory, FILES.documents), "utf8")).split("\n")) {
    // SAFETY: the file's checksum holds and only write-documents.ts writes it.
    if (line !== "") rows.push(JSON.parse(line) as DocumentRow);
    if (pacer.isDue()) await pacer.turn();
  }
  return rows;
}

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
