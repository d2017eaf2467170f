import type { DocumentMeta } from "../domain/document.ts";
import { areSame } from "./own-collections.ts";

/** A warning for each text that is in other collections than the one that it replaces. */
export function partedVersions(documents: readonly DocumentMeta[]): string[] {
  const byId = new Map(documents.map((meta) => [meta.id, meta]));
  return documents.flatMap(({ id, supersedes, collections }) => {
    const before = byId.get(supersedes ?? "");
    if (before === undefined || areSame(before.collections, collections)) return [];
    return [
      `"${id}" replaces "${before.id}", which is in other collections, so that neither tells of the other where that may not be seen; give both the same`,
    ];
  });
}
