import { FILES } from "./generation-files.ts";
import { readArray } from "./section-reader.ts";
import type { StoredGeneration } from "./stored-generation.ts";

/** Stands for the passage of a vector that is in the graph and no longer found. */
export const NO_PASSAGE = 0xffffffff;

/**
 * By label in a generation's graph, the ordinal of the vector's passage, or NO_PASSAGE. In a graph that was built whole
 * a passage's label is its ordinal.
 */
export function readGraphLabels({ directory, manifest }: StoredGeneration): Promise<Uint32Array> {
  if (manifest.graph !== undefined) return readArray(directory, FILES.graphLabels, Uint32Array);
  const { passageCount } = manifest;
  return Promise.resolve(Uint32Array.from({ length: passageCount }, (_, ordinal) => ordinal));
}

/** Vectors ever added to a generation's graph. */
export function labelCountOf({ manifest }: Pick<StoredGeneration, "manifest">): number {
  return manifest.graph?.labels ?? manifest.passageCount;
}
