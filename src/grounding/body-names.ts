import { hasInOrder } from "../text/has-in-order.ts";

/** Characters before the ending that tell one body from another, and how far its whole name may reach. */
const TELLING = 2;
const MAX_NAME = 14;

/**
 * The characters before the ending at `index` of a body's name that tell which one it is; "" where there are none.
 *
 * @param beforeName matches what stands before a name and is no part of it
 */
export function tellingWords(text: string, index: number, beforeName: RegExp): string {
  return text.slice(Math.max(0, index - TELLING), index).replace(beforeName, "");
}

/**
 * Whether the known text names the body: by its words or, for an abbreviation (藥監部門 for 藥品監督管理部門), by its
 * characters in their order before the same ending.
 */
export function isNamed(telling: string, ending: string, known: string): boolean {
  for (let at = known.indexOf(ending); at >= 0; at = known.indexOf(ending, at + 1)) {
    if (hasInOrder(known.slice(Math.max(0, at - MAX_NAME), at), telling)) return true;
  }
  return false;
}
