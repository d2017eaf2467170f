import { createUsualShare } from "./usual-share.ts";

/** Enough for the statistics of an encoding. */
const SAMPLE_BYTES = 256 * 1024;

/** Fewer usual characters: it is no UTF-16. Of 492 statutes of Taiwan and the mainland none has fewer than 0.99. */
const MIN_USUAL_SHARE = 0.9;

const ORDERS = ["utf-16le", "utf-16be"] as const;
const EIGHT_BIT = ["big5", "gb18030"] as const;

/**
 * The order of UTF-16 in which nearly all characters are usual ones, and more of them than in the other order and in
 * the readings of 8 bits; null where there is none.
 */
export function utf16WithoutMark(bytes: Uint8Array): (typeof ORDERS)[number] | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const usualShare = createUsualShare();
  const shareOf = (encoding: string) => usualShare(new TextDecoder(encoding).decode(sample));
  const [little, big] = [shareOf(ORDERS[0]), shareOf(ORDERS[1])];
  const best = Math.max(little, big);
  if (best < MIN_USUAL_SHARE || EIGHT_BIT.some((encoding) => shareOf(encoding) >= best)) {
    return null;
  }
  return little >= big ? "utf-16le" : "utf-16be";
}
