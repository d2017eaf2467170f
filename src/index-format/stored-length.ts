/** Lengths below this are kept as they are. */
const EXACT_BELOW = 24;
/** Of what lies above, so many leading binary digits are kept. */
const KEPT_BITS = 4;

/**
 * The length of a field as BM25 reads it: Lucene keeps one byte a field, exact up to 40 tokens, above in steps
 * of at most an eighth, rounded down (its `SmallFloat.intToByte4`). Every store does the same, so that a passage
 * has the same score in each.
 */
export function storedLength(tokenCount: number): number {
  const above = tokenCount - EXACT_BELOW;
  const droppedBits = Math.max(0, 32 - Math.clz32(Math.max(0, above)) - KEPT_BITS);
  return EXACT_BELOW + ((above >> droppedBits) << droppedBits);
}
