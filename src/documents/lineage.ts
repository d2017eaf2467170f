import { groupedBy } from "../domain/grouped-by.ts";
import type { DocumentMeta } from "../domain/document.ts";
import { byVersionNumber, firstVersionId } from "../domain/version-id.ts";

/** Documents by id, by what they replace and by their text: one step costs the same however many there are. */
export interface Lineage {
  find(id: string): Promise<DocumentMeta | undefined>;
  /** The texts that replace this one, ordered by id. */
  successorsOf(id: string): Promise<readonly DocumentMeta[]>;
  /** Those of this `sourceSha256`, ordered by id. */
  withSource(sha256: string): Promise<readonly DocumentMeta[]>;
  /** Those whose id is `id` but for the version in it, in the order of these versions. */
  named(id: string): Promise<readonly DocumentMeta[]>;
}

/** The lineage of documents that are in memory, ordered by id. */
export function lineageOf(documents: readonly DocumentMeta[]): Lineage {
  const byId = new Map(documents.map((meta) => [meta.id, meta]));
  const successors = groupedBy(documents, ({ supersedes }) => supersedes);
  const sources = groupedBy(documents, ({ sourceSha256 }) => sourceSha256);
  const names = groupedBy(documents, ({ id }) => firstVersionId(id));
  return {
    find: (id) => Promise.resolve(byId.get(id)),
    successorsOf: (id) => Promise.resolve(successors.get(id) ?? []),
    withSource: (sha256) => Promise.resolve(sources.get(sha256) ?? []),
    named: (id) => Promise.resolve([...(names.get(id) ?? [])].sort(byVersionNumber)),
  };
}

/** The lineage as it would be with `changed` in place of the document of its id. */
export function withChanged(lineage: Lineage, changed: DocumentMeta): Lineage {
  return {
    find: (id) => (id === changed.id ? Promise.resolve(changed) : lineage.find(id)),
    async successorsOf(id) {
      const others = (await lineage.successorsOf(id)).filter((other) => other.id !== changed.id);
      return changed.supersedes === id ? [...others, changed].sort(byDocumentId) : others;
    },
    withSource: async (sha256) =>
      (await lineage.withSource(sha256)).map((meta) => (meta.id === changed.id ? changed : meta)),
    named: async (id) =>
      (await lineage.named(id)).map((meta) => (meta.id === changed.id ? changed : meta)),
  };
}

/** Puts documents in the order of listings. */
export function byDocumentId(a: DocumentMeta, b: DocumentMeta): number {
  return a.id < b.id ? -1 : 1;
}

/**
 * The versions of the document that `id` is a version of, first to last, of several that replace the same the last by
 * id; none where there is no such document.
 */
export async function versionsOf(id: string, lineage: Lineage): Promise<DocumentMeta[]> {
  const start = await lineage.find(id);
  if (start === undefined) return [];
  const seen = new Set([id]);
  const earlier = await follow(start, seen, (meta) => predecessorOf(meta, lineage));
  const later = await follow(start, seen, async (meta) =>
    (await lineage.successorsOf(meta.id)).at(-1),
  );
  return [...earlier.reverse(), start, ...later];
}

/** The versions of a document, and whatever else replaces one of them or is replaced; none where there is none. */
export async function familyOf(id: string, lineage: Lineage): Promise<DocumentMeta[]> {
  const start = await lineage.find(id);
  const family = new Map(start && [[id, start]]);
  // a map is gone through with what is put in meanwhile
  for (const meta of family.values()) {
    const before = await predecessorOf(meta, lineage);
    const next = [
      ...(before === undefined ? [] : [before]),
      ...(await lineage.successorsOf(meta.id)),
    ];
    for (const other of next) if (!family.has(other.id)) family.set(other.id, other);
  }
  return [...family.values()];
}

async function predecessorOf(
  { supersedes }: DocumentMeta,
  lineage: Lineage,
): Promise<DocumentMeta | undefined> {
  return supersedes === null ? undefined : lineage.find(supersedes);
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
