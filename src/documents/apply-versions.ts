import type { DocumentMeta } from "../domain/document.ts";

/** A document's metadata as it was given, and the day from which it may replace another. */
export interface VersionedMeta {
  readonly meta: DocumentMeta;
  /** ISO 8601 date; counts where the text says neither when it takes effect nor when it was issued. */
  readonly addedOn: string | null;
}

/**
 * The metadata with what follows from `supersedes`: which version a text is, and for one that was replaced, since when.
 * Derived whenever it is asked for, so that removing a version brings back the one before. Where versions are not in
 * the same collections, as after a crash, none tells of another that somebody who sees it may not see.
 */
export function applyVersions(documents: readonly VersionedMeta[]): DocumentMeta[] {
  const given = new Map(documents.map(({ meta }) => [meta.id, meta]));
  const told = documents.map(({ meta }) => withoutHidden(meta, given));
  const byId = new Map(told.map((meta) => [meta.id, meta]));
  const successors = successorsOf(documents, given);
  return told.map((meta) => {
    const version = versionOf(meta, byId);
    const successor = successors.get(meta.id);
    if (successor === undefined) return { ...meta, version };
    const { effectiveOn, issuedOn } = successor.meta;
    const supersededOn = effectiveOn ?? issuedOn ?? successor.addedOn;
    return { ...meta, version, status: "superseded", supersededOn };
  });
}

type MetaById = ReadonlyMap<string, DocumentMeta>;

function withoutHidden(meta: DocumentMeta, given: MetaById): DocumentMeta {
  const before = given.get(meta.supersedes ?? "");
  return before === undefined || mayTellOf(before, meta) ? meta : { ...meta, supersedes: null };
}

function successorsOf(
  documents: readonly VersionedMeta[],
  given: MetaById,
): ReadonlyMap<string, VersionedMeta> {
  const successors = new Map<string, VersionedMeta>();
  for (const document of documents) {
    const before = given.get(document.meta.supersedes ?? "");
    if (before !== undefined && mayTellOf(document.meta, before))
      successors.set(before.id, document);
  }
  return successors;
}

/** Whether whoever sees `teller`, by whichever of its collections, sees `other` too. */
function mayTellOf(other: DocumentMeta, teller: DocumentMeta): boolean {
  return teller.collections.every((name) => other.collections.includes(name));
}

/** A first version is as its metadata says, 1 as a rule; a circle of versions ends where it began. */
function versionOf(meta: DocumentMeta, byId: MetaById): number {
  const seen = new Set([meta.id]);
  let first = meta;
  let steps = 0;
  for (;;) {
    const before = first.supersedes === null ? undefined : byId.get(first.supersedes);
    if (before === undefined || seen.has(before.id)) return steps + first.version;
    seen.add(before.id);
    first = before;
    steps++;
  }
}
