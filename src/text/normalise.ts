import { createOffsetMapBuilder, type OffsetMap } from "./offset-map.ts";
import { hongKongToSimplified } from "./opencc.ts";

/** Changes whenever `foldText` would give another text; part of the index's fingerprints. */
export const NORMALISER_FINGERPRINT = "nfkc+opencc-1.4.2-hk2cn+lower/1";

/** A text folded for search, able to show where every part of it stood. */
export interface NormalisedText {
  readonly text: string;
  readonly offsets: OffsetMap;
}

/**
 * Folds width and compatibility forms (NFKC), Traditional characters (OpenCC hk→cn, which knows phrases) and
 * case: texts that differ in these alone become equal. No word is changed: conversions that change words also
 * change the number of code points; they expand queries (regional-variants.ts) and never touch what is indexed.
 */
export function foldText(source: string): string {
  // what is ASCII has no other script, and folding thousands of English words through OpenCC takes a while
  if (isAscii(source)) return source.toLowerCase();
  return hongKongToSimplified(foldCompatibility(source)).toLowerCase();
}

/** `foldText` with a map from every code unit of the result to the source. */
export function normaliseText(source: string): NormalisedText {
  const compatible: string[] = [];
  const origins: number[] = [];
  let offset = 0;
  for (const character of source) {
    for (const folded of foldCompatibility(character)) {
      compatible.push(folded);
      origins.push(offset, offset + character.length);
    }
    offset += character.length;
  }
  const simplified = Array.from(hongKongToSimplified(compatible.join("")));
  if (simplified.length !== compatible.length) {
    throw new Error(
      `OpenCC returned ${simplified.length} code points for ${compatible.length}; offsets would be wrong`,
    );
  }
  const builder = createOffsetMapBuilder(source.length);
  const pieces = simplified.map((character, index) => {
    const piece = character.toLowerCase();
    const start = origins[index * 2] ?? 0;
    builder.append(piece.length, { start, end: origins[index * 2 + 1] ?? start });
    return piece;
  });
  return { text: pieces.join(""), offsets: builder.build() };
}

function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- exactly the range of ASCII
  return /^[\u0000-\u007f]*$/.test(text);
}

// Character by character, so that a letter never merges with a mark outside it and offsets stay exact.
function foldCompatibility(text: string): string {
  // eslint-disable-next-line no-control-regex -- the fast path is exactly the range that NFKC leaves alone
  if (/^[\u0000-\u007f\u4e00-\u9fff\u3001\u3002]*$/.test(text)) return text;
  return Array.from(text, (character) => character.normalize("NFKC")).join("");
}
