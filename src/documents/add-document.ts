import { createHash } from "node:crypto";
import { inferDetails } from "../corpus/load/infer-details.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import type { ChangeContext } from "../domain/document-change.ts";
import { META_DEFAULTS, type DocumentMeta } from "../domain/document.ts";
import type { Extraction } from "../domain/extraction.ts";
import type {
  AddedDocument,
  DocumentDetails,
  InferredField,
  StoredDocument,
} from "../domain/stored-document.ts";
import { versionId, versionNumber } from "../domain/version-id.ts";
import type { FileToAdd } from "../ports/document-library.ts";
import type { DocumentShelf } from "../ports/document-shelf.ts";
import type { TextExtractor } from "../ports/text-extractor.ts";
import { carryOver, type VersionBefore } from "./carry-over.ts";
import { changeDetails } from "./change-details.ts";
import { findSameFile } from "./find-same-file.ts";
import type { Lineage } from "./lineage.ts";
import { latestSeen, ownId } from "./own-id.ts";
import { givenCollections } from "./own-collections.ts";
import { requireSeen } from "./require-document.ts";
import { requireNewText } from "./require-new-text.ts";
import { requireLatest } from "./require-latest.ts";
import { requireSharable, shareCollections } from "./share-collections.ts";

/** What somebody says of a file that they add, and what is there already. */
export interface AddRequest {
  readonly details: DocumentDetails;
  readonly lineage: Lineage;
  readonly context: ChangeContext;
  readonly signal: AbortSignal | undefined;
}

export interface AddTools {
  readonly shelf: DocumentShelf;
  readonly extractor: TextExtractor;
  readonly now: () => Date;
}

interface HashedFile extends FileToAdd {
  readonly sha256: string;
}

/** Where a new text goes: under which path's id, and after which other text. */
interface Place {
  readonly id: string;
  readonly before: DocumentMeta | undefined;
}

/**
 * Reads and keeps a file, unless the latest version of its document, or of its path, came from the very same one: then
 * that is edited.
 * Rejects with DOCUMENT_DUPLICATE where another document, which the file is not to replace, has its text. All versions
 * of the document are in the collections that are given, if they are.
 */
export async function addDocument(
  file: FileToAdd,
  request: AddRequest,
  to: AddTools,
): Promise<AddedDocument> {
  const { details, lineage, context } = request;
  const hashed = { ...file, sha256: sha256Of(file.bytes) };
  const id = await ownId(file.path, { ...request, shelf: to.shelf });
  const same = await findSameFile({ id, sha256: hashed.sha256 }, request, to.shelf);
  if (same !== undefined) {
    const document = await changeDetails(same, details, { shelf: to.shelf, lineage, context });
    return { document, outcome: "unchanged" };
  }
  const before = await replacedBy(await latestSeen(id, request), request);
  const document = await keepNew(hashed, { request, place: { id, before } }, to);
  return { document, outcome: before === undefined ? "added" : "replaced" };
}

async function keepNew(
  file: HashedFile,
  { request, place }: { readonly request: AddRequest; readonly place: Place },
  to: AddTools,
): Promise<StoredDocument> {
  const { details, lineage, context, signal } = request;
  const sharing = { shelf: to.shelf, lineage, context };
  const known = place.before?.collections;
  const given = details.collections && givenCollections(details.collections, known ?? [], context);
  await requireSharable(place.before?.id, given, sharing);
  const extraction = await to.extractor.extract(file, signal);
  throwIfCancelled(signal, "adding a document");
  const collections = given ?? known ?? context.collections ?? META_DEFAULTS.collections;
  await requireNewText(hashesOf(file, extraction, place), collections, { lineage, context });
  const own = { id: await freeId(place.id, lineage), before: place.before };
  const told = {
    details: { ...details, collections },
    addedAt: to.now().toISOString(),
    before: place.before && (await versionBefore(place.before, to.shelf)),
  };
  const document = documentOf({ file, extraction }, own, told);
  await to.shelf.write({ document, text: extraction.text, original: file.bytes });
  if (given !== undefined) await shareCollections(own.id, given, sharing);
  return document;
}

/** Under which the text may be there already; none where that is no matter. */
function hashesOf(
  { sha256, mayRepeat = false }: HashedFile,
  { text }: Extraction,
  { before }: Place,
): string[] {
  return before !== undefined || mayRepeat ? [] : [sha256Of(text), sha256];
}

/** What told the metadata of a document of the corpus folder is not kept. */
async function versionBefore(meta: DocumentMeta, shelf: DocumentShelf): Promise<VersionBefore> {
  return { meta, inferred: (await shelf.find(meta.id))?.inferred ?? null };
}

function documentOf(
  { file, extraction }: { readonly file: HashedFile; readonly extraction: Extraction },
  { id, before }: Place,
  told: {
    readonly details: DocumentDetails;
    readonly addedAt: string;
    readonly before: VersionBefore | undefined;
  },
): StoredDocument {
  const { details, addedAt } = told;
  const { text, format, encoding, pageCount, warnings } = extraction;
  const named = { id, name: file.name, sourceSha256: sha256Of(text) };
  const { meta, inferred } = carryOver(inferDetails(extraction, named), told.before);
  return {
    meta: { ...meta, ...details, supersedes: before?.id ?? null },
    original: { name: file.name, bytes: file.bytes.length, sha256: file.sha256 },
    textChars: text.length,
    format,
    encoding,
    pageCount,
    warnings,
    inferred: withoutGiven(inferred, details),
    addedAt,
  };
}

/** The version that the new text replaces: the one that is named, if it is the latest, or the latest of the same path. */
async function replacedBy(
  latest: DocumentMeta | undefined,
  { details: { supersedes = latest?.id ?? null }, lineage, context }: AddRequest,
): Promise<DocumentMeta | undefined> {
  if (supersedes === null) return undefined;
  const before = await requireSeen(supersedes, { lineage, context });
  await requireLatest(before, [], { lineage, context });
  return before;
}

/** The next after all versions of this id that are left, so that the numbers follow the versions. */
async function freeId(id: string, lineage: Lineage): Promise<string> {
  const latest = (await lineage.named(id)).at(-1);
  return latest === undefined ? id : versionId(id, versionNumber(latest.id) + 1);
}

function withoutGiven(
  inferred: StoredDocument["inferred"],
  given: DocumentDetails,
): StoredDocument["inferred"] {
  const told: Partial<Record<InferredField, string>> = { ...inferred };
  return Object.fromEntries(Object.entries(told).filter(([field]) => !Object.hasOwn(given, field)));
}

function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
