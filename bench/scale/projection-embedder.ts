import type { Embedder } from "../../src/ports/embedder.ts";
import { tokenise } from "../../src/text/tokens.ts";

const DIMENSIONS = 512;
/** Numbers of a vector that one token moves. */
const NONZERO = 8;

/**
 * Vectors without a model: the token counts of a folded text, thrown to 512 dimensions by a sparse random
 * projection with entries ±1 (Li, Hastie & Church 2006), scaled to unit length. Texts that share words lie near
 * each other; that is all the sense there is in them. A query also goes through the real model, for its time.
 */
export function createProjectionEmbedder(model: Embedder | null): Embedder {
  const places = createTokenPlaces();
  const project = (folded: string): Float32Array => {
    const vector = new Float32Array(DIMENSIONS);
    for (const token of tokenise(folded)) {
      for (const place of places(token)) {
        const dimension = place >> 1;
        vector[dimension] = (vector[dimension] ?? 0) + ((place & 1) === 0 ? 1 : -1);
      }
    }
    return toUnitLength(vector);
  };
  return {
    fingerprint: "sparse-projection-of-token-counts/1",
    dimensions: DIMENSIONS,
    async embedQuery(text) {
      await model?.embedQuery(text);
      return project(text);
    },
    embedPassages: (texts) => Promise.resolve(texts.map(project)),
    close: async () => model?.close(),
  };
}

/** Dimension and sign (the lowest bit) of a token's entries, from its own characters alone. */
function createTokenPlaces(): (token: string) => Uint16Array {
  const known = new Map<string, Uint16Array>();
  return (token) => {
    let places = known.get(token);
    if (places === undefined) {
      let state = hashOf(token);
      places = Uint16Array.from({ length: NONZERO }, () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state >>> 22;
      });
      known.set(token, places);
    }
    return places;
  };
}

/** FNV-1a over UTF-16 units. */
function hashOf(token: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < token.length; index++)
    hash = Math.imul(hash ^ token.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}

function toUnitLength(vector: Float32Array): Float32Array {
  let sumOfSquares = 0;
  for (const value of vector) sumOfSquares += value * value;
  if (sumOfSquares === 0) return Float32Array.from(vector, (_, index) => (index === 0 ? 1 : 0));
  return vector.map((value) => value / Math.sqrt(sumOfSquares));
}
