import { createHash } from "node:crypto";
import type { DocumentMeta } from "../domain/document.ts";
import { contentIdOf } from "../index-format/content-id.ts";
import { renderMeta } from "../index-format/corpus-digest.ts";
import type { KnownPassage } from "../ports/index-publisher.ts";
import type { Fingerprints } from "../ports/passage-index.ts";
import type { SealedGeneration } from "./catalogue-record.ts";
import { decodeMeta, documentRecord } from "./document-record.ts";
import { decodePassage, passageRecord } from "./passage-record.ts";
import type { Store } from "./store.ts";
import { scanRecords } from "./stored-documents.ts";

const DOCUMENTS_A_PAGE = 2000;
/** Some 8 KB each with their vectors. */
const PASSAGES_A_PAGE = 200;

/** A digest of a document's metadata, by its id: all that is kept in memory of an index's documents. */
export type HeldDocuments = Map<string, string>;

export function metaDigest(meta: DocumentMeta): string {
  return createHash("sha256").update(renderMeta(meta)).digest("base64url").slice(0, 22);
}

/** The documents that a build or a generation holds whole. */
export async function readHeldDocuments(
  { cluster, names }: Store,
  build: string,
): Promise<HeldDocuments> {
  const held: HeldDocuments = new Map();
  const options = {
    index: names.documents(build),
    fields: ["meta"],
    pageSize: DOCUMENTS_A_PAGE,
  };
  for await (const row of scanRecords(cluster, documentRecord.pick({ meta: true }), options)) {
    const meta = decodeMeta(row);
    held.set(meta.id, metaDigest(meta));
  }
  return held;
}

/** Whether documents can be taken over as they are. */
export function isMadeAlike(
  base: SealedGeneration | null,
  fingerprints: Fingerprints,
): base is SealedGeneration {
  return (
    base !== null && contentIdOf(base.generation.fingerprints, "") === contentIdOf(fingerprints, "")
  );
}

/** Everything that a generation holds of one document's passages, ordered by passage id. */
export async function readKnownPassages(
  { cluster, names }: Store,
  { build }: SealedGeneration,
  documentId: string,
): Promise<KnownPassage[]> {
  const known: KnownPassage[] = [];
  const options = {
    index: names.passages(build),
    fields: Object.keys(passageRecord.shape),
    query: { term: { documentId } },
    pageSize: PASSAGES_A_PAGE,
  };
  for await (const stored of scanRecords(cluster, passageRecord, options))
    known.push(decodePassage(stored));
  return known;
}
