import { createHash } from "node:crypto";
import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentMeta } from "../domain/document.ts";
import type { DocumentDetails } from "../domain/stored-document.ts";
import type { DocumentShelf } from "../ports/document-shelf.ts";
import { documentIdOf } from "./document-id.ts";
import { versionsOf, type Lineage } from "./lineage.ts";
import { collectionsTag } from "./own-collections.ts";
import { seenLineage } from "./seen-lineage.ts";

interface Surroundings {
  readonly lineage: Lineage;
  readonly context: ChangeContext;
}

/**
 * The id of the document that the path's file is a version of, or is to be: the path's own, unless a document of other
 * collections has it, which a file for some must not replace, or one of a file whose name differs in characters that
 * no id holds; and who does not see all has another one where they see no document of that path, be there none or one
 * of others. Such ids look alike: one tells no reader that the path's own, or another, is taken.
 */
export async function ownId(
  path: string,
  {
    details,
    shelf,
    ...around
  }: Surroundings & { readonly details: DocumentDetails; readonly shelf: DocumentShelf },
): Promise<string> {
  const { lineage, context } = around;
  const ofPath = documentIdOf(path);
  const own = details.collections ?? context.collections;
  const isFree = async (id: string): Promise<boolean> => (await lineage.named(id)).length === 0;
  const isOwn = async (id: string): Promise<boolean> => {
    const latest = await latestSeen(id, around);
    if (latest === undefined) return false;
    const isShared = own === null || latest.collections.some((name) => own.includes(name));
    return isShared && (await isOfName(id, path, shelf));
  };
  if (await isOwn(ofPath)) return ofPath;
  const isOpen = context.collections === null && (await isFree(ofPath));
  for (let attempt = 0; ; attempt++) {
    const tag = own === null ? nameTag(path, attempt) : collectionsTag(own, attempt);
    const tagged = `${ofPath}-${tag}`;
    if (await isOwn(tagged)) return tagged;
    if (await isFree(tagged)) return isOpen ? ofPath : tagged;
  }
}

/** The latest version of the document of this id that is seen, also where its first ones are gone. */
export async function latestSeen(
  id: string,
  { lineage, context }: Surroundings,
): Promise<DocumentMeta | undefined> {
  const seen = seenLineage(lineage, context);
  const some = (await seen.find(id)) ?? (await seen.named(id)).at(-1);
  return some === undefined ? undefined : (await versionsOf(some.id, seen)).at(-1);
}

/** Whether the document is of a file with this name, whatever its ending; of one in the corpus folder nobody knows. */
async function isOfName(id: string, path: string, shelf: DocumentShelf): Promise<boolean> {
  const stored = (await shelf.named(id)).at(-1);
  return stored === undefined || bareName(stored.original.name) === bareName(path);
}

/** Ends the id of a file whose own one is that of a file of another name. */
function nameTag(path: string, attempt: number): string {
  const told = JSON.stringify([bareName(path), attempt]);
  return createHash("sha256").update(told).digest("hex").slice(0, 6);
}

function bareName(path: string): string {
  const name = path.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  return name.replace(/\.[^.]+$/, "");
}
