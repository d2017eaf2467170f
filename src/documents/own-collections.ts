import { createHash } from "node:crypto";
import type { ChangeContext } from "../domain/document-change.ts";

type Collections = readonly string[];

/** Whether whoever changes documents sees one that is in `known`. */
export function isSeen(known: Collections, { collections }: ChangeContext): boolean {
  return collections === null || known.some((name) => collections.includes(name));
}

/** In whatever order. */
export function areSame(some: Collections, others: Collections): boolean {
  return JSON.stringify(some.toSorted()) === JSON.stringify(others.toSorted());
}

/** Those of a document's collections that whoever changes it does not see. */
export function unseenOf(known: Collections, { collections }: ChangeContext): string[] {
  return collections === null ? [] : known.filter((name) => !collections.includes(name));
}

/** What a document's collections become where somebody gives some: those that they do not see stay. */
export function givenCollections(
  given: Collections,
  known: Collections,
  context: ChangeContext,
): Collections {
  const unseen = unseenOf(known, context);
  return unseen.length === 0 ? given : [...new Set([...unseen, ...given])].sort();
}

/**
 * The end of the id of a document that somebody adds who does not see all: were it the bare name of the file, one that
 * is taken would tell that there is such a document.
 *
 * @param attempt from 0; another end for each, all alike.
 */
export function collectionsTag(collections: Collections, attempt: number): string {
  const names = [...collections].sort();
  const told = JSON.stringify(attempt === 0 ? names : [names, attempt]);
  return createHash("sha256").update(told).digest("hex").slice(0, 6);
}
