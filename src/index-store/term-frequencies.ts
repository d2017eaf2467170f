import { MAX_FREQUENCY } from "../index-format/max-frequency.ts";
import type { FieldTokens } from "../ports/index-publisher.ts";

// One posting's counts share 16 bits.
const BODY_BITS = 6;
const CONTEXT_BITS = 5;
const CONTEXT_SHIFT = BODY_BITS;
const DOCUMENT_SHIFT = BODY_BITS + CONTEXT_BITS;

/** How often a term occurs in the three fields of a passage, packed into 16 bits. */
function packFrequencies(body: number, context: number, document: number): number {
  return (
    Math.min(body, MAX_FREQUENCY.body) |
    (Math.min(context, MAX_FREQUENCY.context) << CONTEXT_SHIFT) |
    (Math.min(document, MAX_FREQUENCY.document) << DOCUMENT_SHIFT)
  );
}

export function bodyFrequency(packed: number): number {
  return packed & MAX_FREQUENCY.body;
}

export function contextFrequency(packed: number): number {
  return (packed >>> CONTEXT_SHIFT) & MAX_FREQUENCY.context;
}

export function documentFrequency(packed: number): number {
  return packed >>> DOCUMENT_SHIFT;
}

/** Every distinct token of a passage with its packed counts, in order of first appearance. */
export function countTokens(tokens: FieldTokens): Map<string, number> {
  const counts = new Map<string, [number, number, number]>();
  [tokens.body, tokens.context, tokens.document].forEach((field, index) => {
    for (const token of field) {
      const count = counts.get(token) ?? [0, 0, 0];
      count[index] = (count[index] ?? 0) + 1;
      counts.set(token, count);
    }
  });
  return new Map(Array.from(counts, ([token, count]) => [token, packFrequencies(...count)]));
}
