import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { META_DEFAULTS, type DocumentMeta } from "../domain/document.ts";
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
    if (line !== "") rows.push(withDefaults(JSON.parse(line) as DocumentRow));
    if (pacer.isDue()) await pacer.turn();
  }
  return rows;
}

// Format 1 knew neither collections nor versions.
function withDefaults(row: DocumentRow): DocumentRow {
  // a row that has them keeps the order of its members: the same documents give the same bytes
  return {
    ...row,
    meta: Object.hasOwn(row.meta, "version") ? row.meta : { ...META_DEFAULTS, ...row.meta },
  };
}
