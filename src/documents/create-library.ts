import { createHash } from "node:crypto";
import { META_DEFAULTS, type DocumentMeta, type SourceDocument } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import type {
  AddedDocument,
  DocumentDetails,
  InferredField,
  StoredDocument,
} from "../domain/stored-document.ts";
import type { DocumentLibrary, FileToAdd } from "../ports/document-library.ts";
import type { DocumentShelf } from "../ports/document-shelf.ts";
import type { TextExtractor } from "../ports/text-extractor.ts";
import { applyVersions, versionsOf } from "./apply-versions.ts";
import { compareVersions } from "./compare-versions.ts";
import { documentIdOf, versionId } from "./document-id.ts";
import { inferDetails } from "./infer-details.ts";

export interface LibraryDependencies {
  readonly shelf: DocumentShelf;
  readonly extractor: TextExtractor;
  /** Documents of the corpus folder, as they are now. */
  readonly corpus: () => Promise<readonly SourceDocument[]>;
  readonly now: () => Date;
}

const INFERRED: readonly InferredField[] = [
  "title",
  "issuer",
  "jurisdiction",
  "language",
  "issuedOn",
  "effectiveOn",
  "status",
  "kind",
];

/** The added documents over the shelf that keeps them. */
export function createLibrary({
  shelf,
  extractor,
  corpus,
  now,
}: LibraryDependencies): DocumentLibrary {
  async function listAll(): Promise<DocumentMeta[]> {
    const [added, given] = await Promise.all([shelf.list(), corpus()]);
    const all = [
      ...given.map(({ meta }) => ({ meta, addedOn: null })),
      ...added.map(({ meta, addedAt }) => ({ meta, addedOn: addedAt.slice(0, 10) })),
    ];
    return applyVersions(all).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async function requireStored(id: string): Promise<StoredDocument> {
    const found = await shelf.find(id);
    if (found !== undefined) return found;
    const isInCorpus = (await corpus()).some(({ meta }) => meta.id === id);
    throw isInCorpus ? belongsToCorpus(id) : unknownDocument(id);
  }

  async function sourceOf(id: string): Promise<SourceDocument> {
    const stored = await shelf.find(id);
    if (stored !== undefined) return { meta: stored.meta, text: await shelf.readText(id) };
    const given = (await corpus()).find(({ meta }) => meta.id === id);
    if (given === undefined) throw unknownDocument(id);
    return given;
  }

  async function addNew(
    file: FileToAdd,
    place: Place,
    {
      details,
      signal,
    }: { readonly details: DocumentDetails; readonly signal: AbortSignal | undefined },
  ): Promise<StoredDocument> {
    const extraction = await extractor.extract(file, signal);
    const { id, supersedes, collections } = place;
    const sourceSha256 = sha256Of(extraction.text);
    const { meta, inferred } = inferDetails(extraction, { id, name: file.name, sourceSha256 });
    const document: StoredDocument = {
      meta: { ...meta, collections, supersedes, ...given(details) },
      original: { name: file.name, bytes: file.bytes.length, sha256: sha256Of(file.bytes) },
      format: extraction.format,
      encoding: extraction.encoding,
      pageCount: extraction.pageCount,
      warnings: extraction.warnings,
      inferred: withoutGiven(inferred, details),
      addedAt: now().toISOString(),
    };
    await shelf.write({ document, text: extraction.text, original: file.bytes });
    return document;
  }

  return {
    async list() {
      const applied = new Map((await listAll()).map((meta) => [meta.id, meta]));
      return (await shelf.list()).map((document) => ({
        ...document,
        meta: applied.get(document.meta.id) ?? document.meta,
      }));
    },
    listAll,
    async add(file, details, signal): Promise<AddedDocument> {
      const all = await listAll();
      const id = documentIdOf(file.path);
      const latest = versionsOf(id, all).at(-1);
      const stored = latest === undefined ? undefined : await shelf.find(latest.id);
      if (stored?.original.sha256 === sha256Of(file.bytes)) {
        return { document: await shelf.edit(stored, details), outcome: "unchanged" };
      }
      if (details.supersedes !== undefined && details.supersedes !== null)
        requireOne(details.supersedes, all);
      const place = placeOf(id, latest, details, all);
      const document = await addNew(file, place, { details, signal });
      return { document, outcome: place.supersedes === null ? "added" : "replaced" };
    },
    async edit(id, details) {
      const stored = await requireStored(id);
      const all = await listAll();
      if (details.supersedes !== undefined && details.supersedes !== null) {
        requireOne(details.supersedes, all);
        requireNoCircle(id, details.supersedes, all);
      }
      await shelf.edit(stored, details);
      const { collections } = details;
      if (collections !== undefined) {
        for (const version of versionsOf(id, all)) {
          const other = await shelf.find(version.id);
          if (other !== undefined) await shelf.edit(other, { collections });
        }
      }
      return requireOne(id, await listAll());
    },
    async remove(id) {
      const stored = await requireStored(id);
      // the version after it replaces what it replaced
      for (const other of await shelf.list()) {
        if (other.meta.supersedes === id)
          await shelf.edit(other, { supersedes: stored.meta.supersedes });
      }
      await shelf.remove(id);
    },
    async original(id) {
      const { original } = await requireStored(id);
      return { name: original.name, bytes: await shelf.readOriginal(id) };
    },
    async versions(id) {
      const all = await listAll();
      requireOne(id, all);
      return versionsOf(id, all);
    },
    async diff(id, other) {
      return compareVersions(await sourceOf(id), await sourceOf(other));
    },
  };
}

/** Where a new text goes. */
interface Place {
  readonly id: string;
  readonly supersedes: string | null;
  readonly collections: readonly string[];
}

function placeOf(
  id: string,
  latest: DocumentMeta | undefined,
  details: DocumentDetails,
  all: readonly DocumentMeta[],
): Place {
  const before = details.supersedes ?? latest?.id ?? null;
  const replaced = all.find((meta) => meta.id === before);
  const taken = new Set(all.map((meta) => meta.id));
  let version = 1;
  while (taken.has(version === 1 ? id : versionId(id, version))) version++;
  return {
    id: version === 1 ? id : versionId(id, version),
    supersedes: before,
    collections: replaced?.collections ?? META_DEFAULTS.collections,
  };
}

function requireOne(id: string, all: readonly DocumentMeta[]): DocumentMeta {
  const found = all.find((meta) => meta.id === id);
  if (found === undefined) throw unknownDocument(id);
  return found;
}

function requireNoCircle(id: string, supersedes: string, all: readonly DocumentMeta[]): void {
  const later = versionsOf(id, all);
  const isLater = later
    .slice(later.findIndex((meta) => meta.id === id))
    .some((meta) => meta.id === supersedes);
  if (!isLater) return;
  throw new AppError(
    "DOCUMENT_CONFLICT",
    `"${id}" cannot replace "${supersedes}", which is the same document or one of its later versions`,
  );
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

/** The fields that are given, without those that are not. */
function given(details: DocumentDetails): DocumentDetails {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

function withoutGiven(
  inferred: StoredDocument["inferred"],
  details: DocumentDetails,
): StoredDocument["inferred"] {
  return Object.fromEntries(
    INFERRED.flatMap((field) => {
      const by = inferred[field];
      return by === undefined || details[field] !== undefined ? [] : [[field, by]];
    }),
  );
}

function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
