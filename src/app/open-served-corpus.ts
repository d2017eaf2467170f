import { createHash } from "node:crypto";
import type { Config } from "../config/config.ts";
import { openCorpus, type Corpus } from "../corpus/load-corpus.ts";
import { openDataDirectory } from "../data-directory/data-directory.ts";
import { createDocumentFiles } from "../document-store/document-files.ts";
import { partedVersions } from "../documents/parted-versions.ts";
import { standingMetas } from "../documents/standing-metas.ts";
import type { DocumentMeta, SourceDocument } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import type { DocumentShelf } from "../ports/document-shelf.ts";

/**
 * What is answered from: the documents of the corpus folder and those that were added, with their versions applied
 * as they stand today.
 *
 * @throws AppError CORPUS_UNREADABLE, also where a file of the corpus folder has the id of an added document;
 *   STORAGE_UNAVAILABLE where an added document is damaged.
 */
export async function openServedCorpus(
  { corpusDir, dataDir }: Pick<Config, "dataDir"> & { readonly corpusDir: string },
  today: Date,
): Promise<Corpus> {
  const shelf = createDocumentFiles((await openDataDirectory(dataDir)).documents);
  const added = await shelf.list();
  const corpus = await openCorpus(corpusDir, { mayBeEmpty: added.length > 0 });
  const ids = new Set(added.map(({ meta }) => meta.id));
  const shared = corpus.metas.find(({ id }) => ids.has(id));
  if (shared !== undefined) throw sharedId(shared.id, corpusDir);
  const asGiven = [...corpus.metas, ...added.map(({ meta }) => meta)];
  const metas = standingMetas({ given: corpus.metas, added }, today);

  async function* documents(): AsyncGenerator<SourceDocument> {
    // both come ordered by id
    const given = corpus.documents();
    for (const meta of metas) {
      yield ids.has(meta.id) ? await loadAdded(shelf, meta) : { meta, text: await nextText(given) };
    }
  }

  return {
    metas,
    documents,
    totalChars: added.reduce((sum, { textChars }) => sum + textChars, corpus.totalChars),
    warnings: [...corpus.warnings, ...partedVersions(asGiven)],
  };
}

async function nextText(documents: AsyncGenerator<SourceDocument>): Promise<string> {
  const next = await documents.next();
  if (next.done === true) throw new Error("the corpus folder gave fewer documents than it listed");
  return next.value.text;
}

async function loadAdded(shelf: DocumentShelf, meta: DocumentMeta): Promise<SourceDocument> {
  const { id, sourceSha256 } = meta;
  const text = await shelf.readText(id);
  if (createHash("sha256").update(text).digest("hex") === sourceSha256) return { meta, text };
  throw new AppError(
    "STORAGE_UNAVAILABLE",
    `the stored text of "${id}" was changed; restore it from a backup, or remove the document and add it again`,
  );
}

function sharedId(id: string, corpusDir: string): AppError {
  return new AppError(
    "CORPUS_UNREADABLE",
    `"${id}" is both a file of ${corpusDir} and an added document; rename the file, or \`yiju remove\` the document`,
  );
}
