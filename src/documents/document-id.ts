const MAX_CHARS = 80;

/** Characters that have a meaning in addresses, shells or the names of files on some system. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Surrogate}\p{White_Space}<>:"\\|?*#%&@^`{}[\]'~]+/gu;

/**
 * The id of a document that is added as `path`: the path without extension, "/" written "~" as in a corpus folder.
 * Steps out of the folder and what names cannot hold everywhere are left out.
 */
export function documentIdOf(path: string): string {
  const parts = path
    .normalize("NFC")
    .replace(/\.[^./\\]+$/, "")
    .split(/[\\/]/)
    .map((part) => part.replace(UNSAFE, "-").replace(/^[-.]+|[-.]+$/g, ""))
    .filter((part) => part !== "");
  const id = Array.from(parts.join("~"));
  const short = id.length <= MAX_CHARS ? id : id.slice(id.length - MAX_CHARS);
  return short.join("").replace(/^[-~.]+/, "") || "document";
}

/** The id of a later version of the document with this id: `circular@2`. */
export function versionId(id: string, version: number): string {
  return `${firstVersionId(id)}@${version}`;
}

/** The id without its version. */
function firstVersionId(id: string): string {
  return id.replace(/@\d+$/, "");
}
