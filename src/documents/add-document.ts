import { createHash } from "node:crypto";
import { inferDetails } from "../corpus/load/infer-details.ts";
import type { ChangeContext } from "../domain/document-change.ts";
import { META_DEFAULTS, type DocumentMeta } from "../domain/document.ts";
import type {
  AddedDocument,
  DocumentDetails,
  InferredField,
  StoredDocument,
} from "../domain/stored-document.ts";
import type { FileToAdd } from "../ports/document-library.ts";
import type { DocumentShelf } from "../ports/document-shelf.ts";
import type { TextExtractor } from "../ports/text-extractor.ts";
import { carryOver } from "./carry-over.ts";
import { documentIdOf, versionId } from "./document-id.ts";
import { versionsOf, type Lineage } from "./lineage.ts";
import { collectionsTag, givenCollections } from "./own-collections.ts";
import { requireDocument } from "./require-document.ts";
import { requireSharable } from "./share-collections.ts";

/** What somebody says of a file that they add, and what is there already. */
export interface AddRequest {
  readonly details: DocumentDetails;
  readonly lineage: Lineage;
  readonly context: ChangeContext;
  readonly signal: AbortSignal | undefined;
}

/** Reads and keeps a file, unless the latest version of its document came from the very same one. */
export async function addDocument(
  file: FileToAdd,
  { details: given, lineage, context, signal }: AddRequest,
  to: {
    readonly shelf: DocumentShelf;
    readonly extractor: TextExtractor;
    readonly now: () => Date;
  },
): Promise<AddedDocument> {
  const id = await ownPath(documentIdOf(file.path), file, { details: given, lineage, context });
  const latest = (await versionsOf(id, lineage)).at(-1);
  const stored = latest === undefined ? undefined : await to.shelf.find(latest.id);
  if (stored?.original.sha256 === sha256Of(file.bytes)) {
    const details = withUnseen(given, latest, context);
    return { document: await to.shelf.edit(stored, details), outcome: "unchanged" };
  }
  const before = await replacedBy(given, latest, lineage);
  const details = withUnseen(given, before, context);
  await requireSharable(before?.id, details.collections, { shelf: to.shelf, lineage });
  const extraction = await to.extractor.extract(file, signal);
  const sourceSha256 = sha256Of(extraction.text);
  const ownId = await freeId(id, lineage);
  const named = { id: ownId, name: file.name, sourceSha256 };
  const { meta, inferred } = carryOver(inferDetails(extraction, named), before);
  const collections = before?.collections ?? META_DEFAULTS.collections;
  const document: StoredDocument = {
    meta: { ...meta, collections, ...details, supersedes: before?.id ?? null },
    original: { name: file.name, bytes: file.bytes.length, sha256: sha256Of(file.bytes) },
    textChars: extraction.text.length,
    format: extraction.format,
    encoding: extraction.encoding,
    pageCount: extraction.pageCount,
    warnings: extraction.warnings,
    inferred: withoutGiven(inferred, details),
    addedAt: to.now().toISOString(),
  };
  await to.shelf.write({ document, text: extraction.text, original: file.bytes });
  return { document, outcome: before === undefined ? "added" : "replaced" };
}

/**
 * The id of the path, unless a document of other collections has it, which a file for some must not replace. Who does
 * not see all gets another id where they see no document of that path, be there none or one of others.
 */
async function ownPath(
  path: string,
  { bytes }: FileToAdd,
  { details, lineage, context }: Omit<AddRequest, "signal">,
): Promise<string> {
  const { collections } = details;
  const ofPath = (await versionsOf(path, lineage)).at(-1);
  const isSeen = ofPath?.collections.some((name) => context.collections?.includes(name)) === true;
  const isTagged = context.collections !== null && !isSeen;
  const id = isTagged ? `${path}-${collectionsTag(collections ?? context.collections)}` : path;
  const latest = (await versionsOf(id, lineage)).at(-1);
  const isOthers =
    collections !== undefined &&
    latest?.collections.some((name) => collections.includes(name)) === false;
  return isOthers ? `${id}-${sha256Of(bytes).slice(0, 8)}` : id;
}

/** All versions of a document share its collections: those that whoever adds one does not see stay. */
function withUnseen(
  details: DocumentDetails,
  before: DocumentMeta | undefined,
  context: ChangeContext,
): DocumentDetails {
  const { collections } = details;
  if (collections === undefined || before === undefined) return details;
  return { ...details, collections: givenCollections(collections, before.collections, context) };
}

/** The version that the new text replaces: the one that is named, or the latest of the same path. */
async function replacedBy(
  { supersedes }: DocumentDetails,
  latest: DocumentMeta | undefined,
  lineage: Lineage,
): Promise<DocumentMeta | undefined> {
  if (supersedes === undefined) return latest;
  return supersedes === null ? undefined : requireDocument(supersedes, lineage);
}

async function freeId(id: string, lineage: Lineage): Promise<string> {
  if ((await lineage.find(id)) === undefined) return id;
  let version = 2;
  while ((await lineage.find(versionId(id, version))) !== undefined) version++;
  return versionId(id, version);
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
