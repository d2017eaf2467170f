import { createHash } from "node:crypto";

/** First unit that UTF-16 orders behind the surrogates and UTF-8 before them. */
const BEHIND_SURROGATES = 0xe000;
const FIRST_SURROGATE = 0xd800;
const SUPPLEMENTARY = 0x10000;

/** The name of a record: engines take at most 512 bytes, an id may be longer. */
export function recordName(id: string): string {
  return createHash("sha256").update(Buffer.from(id, "utf16le")).digest("base64url");
}

/**
 * An id in a form whose order of bytes in UTF-8, an engine's, is that of UTF-16 units, ours; also ids that hold
 * half a character survive. Ids without characters from U+D800 up are left as they are.
 */
export function sortableId(id: string): string {
  let sortable = "";
  for (let index = 0; index < id.length; index++) sortable += sortableUnit(id.charCodeAt(index));
  return sortable;
}

function sortableUnit(unit: number): string {
  if (unit < FIRST_SURROGATE) return String.fromCharCode(unit);
  return unit < BEHIND_SURROGATES
    ? String.fromCharCode(unit + BEHIND_SURROGATES - FIRST_SURROGATE)
    : String.fromCodePoint(SUPPLEMENTARY + unit);
}

/** The id that `sortableId` was given. */
export function idOfSortable(sortable: string): string {
  return Array.from(sortable, (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (point < FIRST_SURROGATE) return character;
    return String.fromCharCode(
      point < SUPPLEMENTARY ? point - BEHIND_SURROGATES + FIRST_SURROGATE : point - SUPPLEMENTARY,
    );
  }).join("");
}
