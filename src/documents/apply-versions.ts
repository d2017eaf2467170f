import type { DocumentMeta } from "../domain/document.ts";

/** A document's metadata as it was given, and the day from which it may replace another. */
export interface VersionedMeta {
  readonly meta: DocumentMeta;
  /** ISO 8601 date; counts where the text says neither when it takes effect nor when it was issued. */
  readonly addedOn: string | null;
}

type MetaById = ReadonlyMap<string, DocumentMeta>;

/**
 * The metadata with what follows from `supersedes`: which version a text is, and for one that was replaced, since when.
 * A text whose next version is still to come holds until then, and that one is not in force yet. Derived whenever it
 * is asked for, so that removing a version brings back the one before. Where versions are not in the same collections,
 * as after a crash, none tells of another that somebody who sees it may not see.
 *
 * @param today ISO 8601 date; the result is another once a version has taken effect.
 */
export function applyVersions(documents: readonly VersionedMeta[], today: string): DocumentMeta[] {
  const given = new Map(documents.map(({ meta }) => [meta.id, meta]));
  const told = documents.map(({ meta }) => withoutHidden(meta, given));
  const byId = new Map(told.map((meta) => [meta.id, meta]));
  const successors = successorsOf(documents, given);
  return told.map((meta) => {
    const own = { ...meta, version: versionOf(meta, byId), status: statusOn(today, meta, byId) };
    const later = laterOf(meta.id, successors);
    if (later.length === 0) return own;
    const supersededOn = replacedOn(later);
    return supersededOn !== null && supersededOn > today
      ? { ...own, supersededOn }
      : { ...own, status: "superseded", supersededOn };
  });
}

/** Statuses that say nothing against a text: it has them from its day on. */
const HOLDING: readonly DocumentMeta["status"][] = ["in-force", "informational"];

/** A text in place of another one says from when on it is in force. */
function statusOn(today: string, meta: DocumentMeta, byId: MetaById): DocumentMeta["status"] {
  const { status, supersedes, effectiveOn, issuedOn } = meta;
  const isVersion = supersedes !== null && byId.has(supersedes);
  const isToCome = isVersion && HOLDING.includes(status) && (effectiveOn ?? issuedOn ?? "") > today;
  return isToCome ? "not-in-force" : status;
}

/** The texts that came in place of one, the next one first. */
function laterOf(id: string, successors: ReadonlyMap<string, VersionedMeta>): VersionedMeta[] {
  const later: VersionedMeta[] = [];
  const seen = new Set([id]);
  for (let next = successors.get(id); next !== undefined; next = successors.get(next.meta.id)) {
    if (seen.has(next.meta.id)) break;
    seen.add(next.meta.id);
    later.push(next);
  }
  return later;
}

/** A text of an earlier day may come in place of one that is still to take effect, and so of those before. */
function replacedOn(later: readonly VersionedMeta[]): string | null {
  const [first, ...others] = later.map(
    ({ meta, addedOn }) => meta.effectiveOn ?? meta.issuedOn ?? addedOn,
  );
  if (first === undefined || first === null) return null;
  return others.reduce((least: string, day) => (day !== null && day < least ? day : least), first);
}

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
