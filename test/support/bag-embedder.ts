import { createHash } from "node:crypto";
import type { Embedder } from "../../src/ports/embedder.ts";
import { tokenise } from "../../src/text/tokens.ts";

const DIMENSIONS = 256;

/** Deterministic stand-in for a model that knows one thing: texts that share tokens are similar. */
export function createBagEmbedder(): Embedder {
  const embed = (text: string): Float32Array => {
    const vector = new Float32Array(DIMENSIONS).fill(1e-6);
    for (const token of tokenise(text)) {
      const slot = createHash("sha256").update(token).digest().readUInt16BE(0) % DIMENSIONS;
      vector[slot] = (vector[slot] ?? 0) + 1;
    }
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  };
  return {
    fingerprint: "bag/1",
    dimensions: DIMENSIONS,
    embedQuery: (text) => Promise.resolve(embed(text)),
    embedPassages: (texts) => Promise.resolve(texts.map(embed)),
    close: () => Promise.resolve(),
  };
}
