import { sha256Hex } from "../data/text-hash.ts";
import type { GuardPair } from "./guard-pair.ts";

/** SHA-256 over ids, claims and quotes, hex. */
export function hashPairs(pairs: readonly GuardPair[]): string {
  return sha256Hex(pairs.map(({ id, claim, quote }) => [id, claim, quote].join("\n")).join("\n"));
}
