import type { DocumentMeta, SourceDocument } from "../domain/document.ts";
import type { PassageFilter } from "../domain/passage-filter.ts";
import type { TermPair } from "../domain/term-pair.ts";
import { digestWithin } from "../index-format/digest-within.ts";
import type { Extent } from "../ports/passage-index.ts";
import type { SealedGeneration } from "./catalogue-record.ts";
import { countBuild } from "./count-build.ts";
import {
  decodeMeta,
  decodeSourceText,
  decodeTermPairs,
  documentRecord,
} from "./document-record.ts";
import { filterClauses } from "./filter-clauses.ts";
import { createNamedReader } from "./named-reader.ts";
import { orUnknown } from "./or-unknown.ts";
import { createRecentPromises } from "./recent-promises.ts";
import type { Store } from "./store.ts";
import { scanRecords } from "./stored-documents.ts";

/** Documents a page of a listing: some 1 KB each. */
const LISTED_AT_ONCE = 2000;

/** Texts kept: a long statute has 100 KB. */
const TEXTS_KEPT = 32;

/** The documents of one generation. */
export interface DocumentReading {
  /** Ordered by id; read once, then kept. */
  list(): Promise<readonly DocumentMeta[]>;
  getDocument(documentId: string): Promise<SourceDocument | undefined>;
  /** Of the documents that pass, ordered by document id and place. */
  termPairs(filter: PassageFilter): Promise<readonly TermPair[]>;
  extent(filter: PassageFilter): Promise<Extent>;
}

export function createDocumentReading(
  store: Store,
  { build, generation }: SealedGeneration,
): DocumentReading {
  const { cluster, names } = store;
  const index = names.documents(build);
  const listed = createRecentPromises<readonly DocumentMeta[]>(1);
  const texts = createRecentPromises<SourceDocument | undefined>(TEXTS_KEPT);
  const readTexts = createNamedReader(
    cluster,
    index,
    documentRecord.pick({ meta: true, text: true }),
  );
  const listAll = async (): Promise<DocumentMeta[]> => {
    const metas: DocumentMeta[] = [];
    const schema = documentRecord.pick({ meta: true });
    const options = { index, fields: ["meta"], pageSize: LISTED_AT_ONCE };
    for await (const row of scanRecords(cluster, schema, options)) metas.push(decodeMeta(row));
    return metas;
  };
  const minePairs = async (filter: PassageFilter): Promise<TermPair[]> => {
    const pairs: TermPair[] = [];
    const schema = documentRecord.pick({ termPairs: true });
    const query = { bool: { filter: filterClauses(filter) } };
    const options = { index, fields: ["termPairs"], query, pageSize: LISTED_AT_ONCE };
    for await (const row of scanRecords(cluster, schema, options))
      pairs.push(...decodeTermPairs(row));
    return pairs;
  };
  const list = () => listed.get("", () => orUnknown(generation.id, listAll()));
  return {
    list,
    getDocument: (documentId) =>
      texts.get(documentId, async () => {
        const [row] = await orUnknown(generation.id, readTexts([documentId]));
        return row && { meta: decodeMeta(row), text: decodeSourceText(row) };
      }),
    termPairs: (filter) => orUnknown(generation.id, minePairs(filter)),
    extent: async (filter) => ({
      ...(await orUnknown(generation.id, countBuild(store, build, filter))),
      ...(await digestWithin(await list(), filter)),
    }),
  };
}
