import type { DocumentMeta, SourceDocument } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import type { StoredDocument } from "../domain/stored-document.ts";
import type { DocumentShelf } from "../ports/document-shelf.ts";
import { applyVersions } from "./apply-versions.ts";

/** Added documents and those of the corpus folder, side by side. */
export interface Catalogue {
  /** With their versions applied, ordered by id. */
  listAll(): Promise<readonly DocumentMeta[]>;
  /** Rejects with DOCUMENT_CONFLICT for a document of the corpus folder, else with DOCUMENT_UNKNOWN. */
  requireStored(id: string): Promise<StoredDocument>;
  /** Rejects with DOCUMENT_UNKNOWN. */
  sourceOf(id: string): Promise<SourceDocument>;
}

export function createCatalogue(
  shelf: DocumentShelf,
  corpus: () => Promise<readonly SourceDocument[]>,
): Catalogue {
  const inCorpus = async (id: string): Promise<SourceDocument | undefined> =>
    (await corpus()).find(({ meta }) => meta.id === id);
  return {
    async listAll() {
      const [added, given] = await Promise.all([shelf.list(), corpus()]);
      const all = [
        ...given.map(({ meta }) => ({ meta, addedOn: null })),
        ...added.map(({ meta, addedAt }) => ({ meta, addedOn: addedAt.slice(0, 10) })),
      ];
      return applyVersions(all).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async requireStored(id) {
      const found = await shelf.find(id);
      if (found !== undefined) return found;
      throw (await inCorpus(id)) === undefined ? unknownDocument(id) : belongsToCorpus(id);
    },
    async sourceOf(id) {
      const stored = await shelf.find(id);
      if (stored !== undefined) return { meta: stored.meta, text: await shelf.readText(id) };
      const given = await inCorpus(id);
      if (given === undefined) throw unknownDocument(id);
      return given;
    },
  };
}

/** @throws AppError DOCUMENT_UNKNOWN where none of `all` has the id. */
export function requireOne(id: string, all: readonly DocumentMeta[]): DocumentMeta {
  const found = all.find((meta) => meta.id === id);
  if (found === undefined) throw unknownDocument(id);
  return found;
}

function belongsToCorpus(id: string): AppError {
  return new AppError(
    "DOCUMENT_CONFLICT",
    `"${id}" belongs to the corpus folder; change its file or its entry in manifest.json there`,
  );
}

function unknownDocument(id: string): AppError {
  return new AppError(
    "DOCUMENT_UNKNOWN",
    `No document has the id "${id}". GET /v1/documents, or \`yiju documents\`, lists the ids.`,
  );
}
