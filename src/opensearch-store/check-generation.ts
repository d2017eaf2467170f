import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import type { SealedGeneration } from "./catalogue-record.ts";
import { countBuild, countPassages } from "./count-build.ts";
import { checksumOf, decodeMeta, documentRecord } from "./document-record.ts";
import { TOKEN_SEPARATOR } from "./encode-tokens.ts";
import { openGeneration, type OpenedGeneration } from "./opened-generation.ts";
import { decodeText, passageRecord, type PassageRecordBody } from "./passage-record.ts";
import { requireMapping } from "./require-readable.ts";
import { sourceHits } from "./search-reply.ts";
import type { Store } from "./store.ts";
import { scanRecords } from "./stored-documents.ts";

/** Documents whose passages are read back and searched for; chosen by their checksums, so by chance. */
const SAMPLE = 20;

/** Of one passage, asked for. */
const SAMPLE_TOKENS = 30;
const PASSAGES_A_PAGE = 200;

/** Its own vector finds a passage with this cosine at least; one of equal text may stand before it. */
const SAME_VECTOR = 0.9999;

const checkedPassage = passageRecord.extend({ body: z.string() });
const checkedDocument = documentRecord.pick({ meta: true, checksum: true, passageCount: true });
type CheckedDocument = z.infer<typeof checkedDocument>;

/**
 * Sees that a generation holds what was written: its layout, its counts, the checksums of documents, and that
 * their passages are found by their own words and vectors.
 *
 * @param which all documents, or a sample
 * @throws AppError INDEX_CORRUPT saying what is missing or differs.
 */
export async function checkGeneration(
  store: Store,
  sealed: SealedGeneration,
  which: "all" | "sample",
): Promise<void> {
  await requireMapping(store, sealed);
  await checkCounts(store, sealed);
  const opened = openGeneration(store, sealed);
  for await (const document of which === "all"
    ? allDocuments(store, sealed)
    : sampledDocuments(store, sealed))
    await checkDocument(store, opened, document);
}

async function checkCounts(store: Store, { build, generation }: SealedGeneration): Promise<void> {
  const counts = await countBuild(store, build);
  const { documentCount, passageCount } = generation;
  if (counts.documentCount !== documentCount)
    throw corrupt(generation.id, `${counts.documentCount} documents, expected ${documentCount}`);
  const passages = await countPassages(store, build);
  if (passages !== passageCount || counts.passageCount !== passageCount)
    throw corrupt(generation.id, `${passages} passages, expected ${passageCount}`);
}

function allDocuments(
  { cluster, names }: Store,
  { build }: SealedGeneration,
): AsyncIterable<CheckedDocument> {
  const fields = Object.keys(checkedDocument.shape);
  const options = { index: names.documents(build), fields, pageSize: PASSAGES_A_PAGE };
  return scanRecords(cluster, checkedDocument, options);
}

async function* sampledDocuments(
  { cluster, names }: Store,
  { build }: SealedGeneration,
): AsyncGenerator<CheckedDocument> {
  const request = {
    method: "POST",
    path: `/${names.documents(build)}/_search`,
    query: { allow_partial_search_results: "false" },
    body: {
      size: SAMPLE,
      sort: [{ checksum: "asc" }, { id: "asc" }],
      _source: Object.keys(checkedDocument.shape),
    },
  } as const;
  const { hits } = (await cluster.ask(request, sourceHits(checkedDocument))).hits;
  for (const { _source } of hits) yield _source;
}

async function checkDocument(
  { cluster, names }: Store,
  opened: OpenedGeneration,
  document: CheckedDocument,
): Promise<void> {
  const { build, generation } = opened.sealed;
  const { id } = decodeMeta(document);
  const options = {
    index: names.passages(build),
    fields: Object.keys(checkedPassage.shape),
    query: { term: { documentId: id } },
    pageSize: PASSAGES_A_PAGE,
  };
  const stored: z.infer<typeof checkedPassage>[] = [];
  for await (const passage of scanRecords(cluster, checkedPassage, options)) stored.push(passage);
  if (stored.length !== document.passageCount)
    throw corrupt(
      generation.id,
      `${stored.length} passages of the document "${id}", expected ${document.passageCount}`,
    );
  if (checksumOf(stored) !== document.checksum)
    throw corrupt(generation.id, `other passages of the document "${id}" than were written`);
  const [first] = stored;
  if (first !== undefined) await checkSearches(opened, first, id);
}

async function checkSearches(
  opened: OpenedGeneration,
  stored: PassageRecordBody & { readonly body: string },
  documentId: string,
): Promise<void> {
  const { id } = opened.sealed.generation;
  const { passageId } = decodeText(stored);
  const [nearest] = await opened.searchDense(Float32Array.from(stored.vector), {
    filter: {},
    k: 1,
  });
  const isZero = stored.vector.every((value) => value === 0);
  if (!isZero && (nearest === undefined || nearest.score < SAME_VECTOR))
    throw corrupt(id, `no passage at the vector of "${passageId}"`);
  const words = stored.body.split(TOKEN_SEPARATOR).slice(0, SAMPLE_TOKENS);
  const tokens = words.map((token) => ({ token, weight: 1 }));
  const hits = await opened.searchLexical(tokens, {
    filter: { documentIds: [documentId] },
    k: 10_000,
  });
  if (stored.body !== "" && !hits.some((hit) => hit.passageId === passageId))
    throw corrupt(id, `nothing by the words of "${passageId}"`);
}

function corrupt(generation: string, found: string): AppError {
  return new AppError(
    "INDEX_CORRUPT",
    `generation ${generation} of the cluster gave ${found}; build the index again with \`yiju index --force\``,
  );
}
