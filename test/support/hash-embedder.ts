import { createHash } from "node:crypto";
import type { Embedder } from "../../src/ports/embedder.ts";

/** Deterministic stand-in for a model: equal texts get equal vectors, nothing more. */
export function createHashEmbedder(dimensions = 16): Embedder {
  const embed = (text: string): Float32Array => {
    const bytes = createHash("sha256").update(text).digest();
    const raw = Float32Array.from(
      { length: dimensions },
      (_, index) => (bytes[index % 32] ?? 0) - 127.5,
    );
    const length = Math.hypot(...raw);
    return raw.map((value) => value / length);
  };
  return {
    fingerprint: `hash-${dimensions}`,
    dimensions,
    embedQuery: (text) => Promise.resolve(embed(text)),
    embedPassages: (texts) => Promise.resolve(texts.map(embed)),
    close: () => Promise.resolve(),
  };
}
