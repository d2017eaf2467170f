import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentMeta } from "../domain/document.ts";
import type { DocumentDetails, StoredDocument } from "../domain/stored-document.ts";
import type { DocumentShelf } from "../ports/document-shelf.ts";
import { versionsOf, type Lineage } from "./lineage.ts";
import { latestSeen } from "./own-id.ts";
import { isSeen } from "./own-collections.ts";
import { seenLineage } from "./seen-lineage.ts";

interface Asked {
  readonly details: DocumentDetails;
  readonly lineage: Lineage;
  readonly context: ChangeContext;
}

/**
 * The version that came from the very file that is added as `id`: the latest of its document, or else the latest of
 * this id, although a file of another path replaces it: a folder that still holds both files, read again, puts no text
 * back into force. It is put back where it is said to replace what came after it.
 */
export async function findSameFile(
  { id, sha256 }: { readonly id: string; readonly sha256: string },
  request: Asked,
  shelf: DocumentShelf,
): Promise<StoredDocument | undefined> {
  const latest = await latestSeen(id, request);
  const stored = latest === undefined ? undefined : await shelf.find(latest.id);
  if (stored?.original.sha256 === sha256) return stored;
  const named = await shelf.named(id);
  const own = named.filter(({ meta }) => isSeen(meta.collections, request.context)).at(-1);
  if (own?.original.sha256 !== sha256 || (await isPutBack(own.meta, request))) return undefined;
  return own;
}

async function isPutBack(
  { id }: DocumentMeta,
  { details: { supersedes }, lineage, context }: Asked,
): Promise<boolean> {
  const versions = await versionsOf(id, seenLineage(lineage, context));
  const later = versions.slice(versions.findIndex((meta) => meta.id === id) + 1);
  return later.some((meta) => meta.id === supersedes);
}
