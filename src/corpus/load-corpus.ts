import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import type { DocumentMeta, SourceDocument } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import {
  listCorpusFiles,
  MANIFEST_NAME,
  readCorpusFile,
  type CorpusFile,
  type CorpusListing,
} from "./load/corpus-files.ts";
import { inferDetails } from "./load/infer-details.ts";
import { parseManifest } from "./load/manifest.ts";

/** The documents of a folder. */
export interface CorpusLoad {
  /** Ordered by id. */
  readonly documents: readonly SourceDocument[];
  /** What was passed over or guessed, one sentence each. */
  readonly warnings: readonly string[];
}

/** A folder of documents, of which one text at a time is in memory. */
export interface Corpus {
  /** Ordered by id. */
  readonly metas: readonly DocumentMeta[];
  /** UTF-16 code units of all texts. */
  readonly totalChars: number;
  readonly warnings: readonly string[];
  /** The documents, ordered by id; read again from the folder with every call. */
  readonly documents: () => AsyncGenerator<SourceDocument>;
}

export interface CorpusOptions {
  /** A folder without documents is fine where there are others. */
  readonly mayBeEmpty?: boolean;
}

/**
 * Loads every .md and .txt file under `directory`. What manifest.json does not say of a file is inferred from
 * its text, with a warning. A file that is not what the manifest says, is empty or is not UTF-8 is
 * CORPUS_UNREADABLE.
 */
export async function loadCorpus(
  directory: string,
  options: CorpusOptions = {},
): Promise<CorpusLoad> {
  const { documents, warnings } = await openCorpus(directory, options);
  const loaded: SourceDocument[] = [];
  for await (const document of documents()) loaded.push(document);
  return { documents: loaded, warnings };
}

/** Like `loadCorpus`, without keeping the texts; a file that changes meanwhile is CORPUS_UNREADABLE. */
export async function openCorpus(
  directory: string,
  { mayBeEmpty = false }: CorpusOptions = {},
): Promise<Corpus> {
  const listing = await listCorpusFiles(directory);
  if (listing.documents.length === 0 && !mayBeEmpty) {
    throw new AppError(
      "CORPUS_UNREADABLE",
      `the corpus folder ${directory} holds no .md or .txt file; put the documents there`,
    );
  }
  const manifest = await loadManifest(directory, listing);
  const warnings = listing.ignored.map(
    (path) => `${path} was passed over: only .md and .txt files are documents`,
  );
  const files: { readonly file: CorpusFile; readonly meta: DocumentMeta }[] = [];
  let totalChars = 0;
  for (const file of listing.documents) {
    const listed = manifest.get(file.id);
    const { meta, text } = await loadDocument(directory, file, listed);
    if (listed === undefined) warnings.push(describeInference(file.path, meta));
    files.push({ file, meta });
    totalChars += text.length;
  }
  files.sort((left, right) => (left.meta.id < right.meta.id ? -1 : 1));
  return {
    metas: files.map(({ meta }) => meta),
    totalChars,
    warnings,
    async *documents() {
      for (const { file, meta } of files) yield await loadDocument(directory, file, meta);
    },
  };
}

async function loadManifest(
  directory: string,
  listing: CorpusListing,
): Promise<ReadonlyMap<string, DocumentMeta>> {
  if (!listing.hasManifest) return new Map();
  const path = join(directory, MANIFEST_NAME);
  const bytes = await readCorpusFile(directory, MANIFEST_NAME);
  const manifest = parseManifest(decodeUtf8(bytes, path), path);
  const present = new Set(listing.documents.map((file) => file.id));
  const missing = Array.from(manifest.keys()).filter((id) => !present.has(id));
  if (missing.length > 0) {
    throw new AppError(
      "CORPUS_UNREADABLE",
      `${path} lists documents without a file: ${missing.join(", ")}; add the files or remove the entries`,
    );
  }
  return manifest;
}

async function loadDocument(
  directory: string,
  file: CorpusFile,
  listed: DocumentMeta | undefined,
): Promise<SourceDocument> {
  const bytes = await readCorpusFile(directory, file.path);
  const path = join(directory, file.path);
  const sourceSha256 = createHash("sha256").update(bytes).digest("hex");
  if (listed !== undefined && listed.sourceSha256 !== sourceSha256) {
    throw new AppError(
      "CORPUS_UNREADABLE",
      `${path} has SHA-256 ${sourceSha256}, but ${MANIFEST_NAME} says ${listed.sourceSha256}; ` +
        "restore the file, or enter its new hash if the change is meant",
    );
  }
  const text = decodeUtf8(bytes, path);
  if (text.trim() === "") {
    throw new AppError("CORPUS_UNREADABLE", `${path} is empty; fill or remove it`);
  }
  if (listed !== undefined) return { meta: listed, text };
  const named = { id: file.id, name: basename(file.path), sourceSha256 };
  return { meta: inferDetails({ text, title: null }, named).meta, text };
}

// A byte order mark stays in the text: offsets count from the file's first character.
function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new AppError(
      "CORPUS_UNREADABLE",
      `${path} is not valid UTF-8; convert it (for instance from Big5 or GB 18030) first`,
      { cause },
    );
  }
}

function describeInference(path: string, meta: DocumentMeta): string {
  return (
    `${path} is not in ${MANIFEST_NAME}: inferred title "${meta.title}", kind ${meta.kind}, ` +
    `issuer ${meta.issuer === "" ? "unknown" : `"${meta.issuer}"`}, ` +
    `jurisdiction ${meta.jurisdiction ?? "unknown"}, language ${meta.language}, ` +
    `issued ${meta.issuedOn ?? "unknown"}, effective ${meta.effectiveOn ?? "unknown"}, status ${meta.status}`
  );
}
