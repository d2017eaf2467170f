const VERSION = /@(\d+)$/;

/** The id of a later version of the document with this id: `circular@2`. */
export function versionId(id: string, version: number): string {
  return `${firstVersionId(id)}@${version}`;
}

/** The id without its version, which all versions of a file have in common. */
export function firstVersionId(id: string): string {
  return id.replace(VERSION, "");
}

/** The number of the version in an id; 1 for an id without one. */
export function versionNumber(id: string): number {
  return Number(VERSION.exec(id)?.[1] ?? 1);
}

/** Puts versions of one name in the order of the numbers in their ids. */
export function byVersionNumber(a: { readonly id: string }, b: { readonly id: string }): number {
  return versionNumber(a.id) - versionNumber(b.id);
}
