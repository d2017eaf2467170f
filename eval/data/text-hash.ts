import { createHash } from "node:crypto";

/** SHA-256 of a text's UTF-8 bytes. */
export function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

export function sha256Hex(text: string): string {
  return sha256(text).toString("hex");
}

/** The first 32 bits of a text's hash: a number that depends on the text alone, to draw a part of a set by. */
export function hashNumber(text: string): number {
  return sha256(text).readUInt32BE(0);
}

/** Items in the order of their ids' hashes: shuffled, and always in the same way. */
export function shuffledByHash<Item extends { readonly id: string }>(
  items: readonly Item[],
): Item[] {
  return items
    .map((item) => ({ item, key: sha256Hex(item.id) }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ item }) => item);
}
