import type { DocumentMeta } from "../domain/document.ts";

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
  const earlier = await follow(start, seen, async ({ supersedes }) =>
    supersedes === null ? undefined : lineage.find(supersedes),
  );
  const later = await follow(start, seen, (meta) => lineage.successorOf(meta.id));
  return [...earlier.reverse(), start, ...later];
}

/** What comes after `start`, step by step; a circle of versions ends where it began. */
async function follow(
  start: DocumentMeta,
  seen: Set<string>,
  next: (meta: DocumentMeta) => Promise<DocumentMeta | undefined>,
): Promise<DocumentMeta[]> {
  const followed: DocumentMeta[] = [];
  let meta = await next(start);
  while (meta !== undefined && !seen.has(meta.id)) {
    seen.add(meta.id);
    followed.push(meta);
    meta = await next(meta);
  }
  return followed;
}
