import type { DocumentMeta } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";

/** Documents by id and by what they replace: one step costs the same however many there are. */
export interface Lineage {
  find(id: string): Promise<DocumentMeta | undefined>;
  /** The text that replaces this one; of several, the last by id. */
  successorOf(id: string): Promise<DocumentMeta | undefined>;
}

/** The lineage of documents that are in memory, ordered by id. */
export function lineageOf(documents: readonly DocumentMeta[]): Lineage {
  const byId = new Map(documents.map((meta) => [meta.id, meta]));
  const successors = new Map(
    documents.flatMap((meta) => (meta.supersedes === null ? [] : [[meta.supersedes, meta]])),
  );
  return {
    find: (id) => Promise.resolve(byId.get(id)),
    successorOf: (id) => Promise.resolve(successors.get(id)),
  };
}

/** The versions of the document that `id` is a version of, first to last; none where there is no such document. */
export async function versionsOf(id: string, lineage: Lineage): Promise<DocumentMeta[]> {
  const start = await lineage.find(id);
  if (start === undefined) return [];
  const seen = new Set([id]);
  const isNew = (meta: DocumentMeta | undefined): meta is DocumentMeta => {
    // a circle of versions ends where it began
    if (meta === undefined || seen.has(meta.id)) return false;
    seen.add(meta.id);
    return true;
  };
  const chain = [start];
  for (let first = start; ;) {
    const before = first.supersedes === null ? undefined : await lineage.find(first.supersedes);
    if (!isNew(before)) break;
    chain.unshift(before);
    first = before;
  }
  for (let last = start; ;) {
    const next = await lineage.successorOf(last.id);
    if (!isNew(next)) return chain;
    chain.push(next);
    last = next;
  }
}

/** @throws AppError DOCUMENT_UNKNOWN where no document has the id. */
export async function requireOne(
  id: string,
  { find }: Pick<Lineage, "find">,
): Promise<DocumentMeta> {
  const found = await find(id);
  if (found === undefined) throw unknownDocument(id);
  return found;
}

export function unknownDocument(id: string): AppError {
  return new AppError(
    "DOCUMENT_UNKNOWN",
    `No document has the id "${id}". GET /v1/documents, or \`yiju documents\`, lists the ids.`,
  );
}
