const VERSION = /@(\d+)$/;

/** The id of a later version of the document with this id: `circular@2`. */
export function versionId(id: string, version: number): string {
  return `${firstVersionId(id)}@${version}`;
}

/** The id without its version, which all versions of a file have in common. */
export function firstVersionId(id: string): string {
  return id.replace(VERSION, "");
}

/** 1 for an id without a version. */
export function versionNumber(id: string): number {
  return Number(VERSION.exec(id)?.[1] ?? 1);
}
