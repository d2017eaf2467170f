import { createHash } from "node:crypto";

const MAX_CHARS = 80;
/** Enough to tell paths apart that end alike. */
const HASH_DIGITS = 6;

/** Characters that have a meaning in addresses, shells or the names of files on some system. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Surrogate}\p{White_Space}<>:"\\|?*#%&@^`{}[\]'~]+/gu;

/**
 * The id of a document that is added as `path`: the path without extension, "/" written "~" as in a corpus folder.
 * Steps out of the folder and what names cannot hold everywhere are left out; of a long path the end is kept, with a
 * hash of the whole, so that two that end alike are two documents.
 */
export function documentIdOf(path: string): string {
  const parts = path
    .normalize("NFC")
    .replace(/\.[^./\\]+$/, "")
    .split(/[\\/]/)
    .map((part) => part.replace(UNSAFE, "-").replace(/^[-.]+|[-.]+$/g, ""))
    .filter((part) => part !== "");
  const id = parts.join("~").replace(/^[-~.]+/, "");
  return Array.from(id).length <= MAX_CHARS ? id || "document" : shortened(id);
}

function shortened(id: string): string {
  const end = Array.from(id).slice(HASH_DIGITS + 1 - MAX_CHARS);
  const hash = createHash("sha256").update(id).digest("hex").slice(0, HASH_DIGITS);
  return `${end.join("").replace(/^[-~.]+/, "")}-${hash}`;
}
