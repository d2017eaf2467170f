import type { DocumentMeta, SourceDocument } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import type { StoredDocument } from "../domain/stored-document.ts";
import { byVersionNumber } from "../domain/version-id.ts";
import type { DocumentShelf } from "../ports/document-shelf.ts";
import { byDocumentId, lineageOf, type Lineage } from "./lineage.ts";
import { unknownDocument } from "./require-document.ts";
import { standingMetas } from "./standing-metas.ts";

/** Added documents and those of the corpus folder, side by side. */
export interface Catalogue {
  /** With their versions applied, ordered by id. */
  listAll(): Promise<readonly DocumentMeta[]>;
  /** As their metadata were given; does not go through all of them. */
  readonly lineage: Lineage;
  /** Rejects with DOCUMENT_CONFLICT for a document of the corpus folder, else with DOCUMENT_UNKNOWN. */
  requireStored(id: string): Promise<StoredDocument>;
  /** Rejects with DOCUMENT_UNKNOWN. */
  sourceOf(id: string): Promise<SourceDocument>;
}

/** `corpus` answers with the same array for as long as the folder is as it was. */
export function createCatalogue(
  shelf: DocumentShelf,
  corpus: () => Promise<readonly SourceDocument[]>,
  now: () => Date,
): Catalogue {
  const inCorpus = async (id: string): Promise<SourceDocument | undefined> =>
    (await corpus()).find(({ meta }) => meta.id === id);
  return {
    async listAll() {
      const [added, given] = await Promise.all([shelf.list(), corpus()]);
      return standingMetas({ given: given.map(({ meta }) => meta), added }, now());
    },
    lineage: lineageOver(shelf, corpus),
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

function lineageOver(
  shelf: DocumentShelf,
  corpus: () => Promise<readonly SourceDocument[]>,
): Lineage {
  let known: { readonly of: readonly SourceDocument[]; readonly lineage: Lineage } | undefined;
  const given = async (): Promise<Lineage> => {
    const documents = await corpus();
    if (known?.of !== documents) {
      known = { of: documents, lineage: lineageOf(documents.map(({ meta }) => meta)) };
    }
    return known.lineage;
  };
  return {
    find: async (id) => (await shelf.find(id))?.meta ?? (await given()).find(id),
    async successorsOf(id) {
      const added = (await shelf.successorsOf(id)).map(({ meta }) => meta);
      const ofCorpus = await (await given()).successorsOf(id);
      return [...added, ...ofCorpus].sort(byDocumentId);
    },
    async withSource(sha256) {
      const added = (await shelf.withSource(sha256)).map(({ meta }) => meta);
      return [...added, ...(await (await given()).withSource(sha256))].sort(byDocumentId);
    },
    async named(id) {
      const added = (await shelf.named(id)).map(({ meta }) => meta);
      return [...added, ...(await (await given()).named(id))].sort(byVersionNumber);
    },
  };
}

function belongsToCorpus(id: string): AppError {
  return new AppError(
    "DOCUMENT_CONFLICT",
    `"${id}" belongs to the corpus folder; change its file or its entry in manifest.json there`,
  );
}
