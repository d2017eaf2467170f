import { createHash } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { ifAbsent } from "../domain/if-absent.ts";
import type { Embedder } from "../ports/embedder.ts";
import { VectorCacheFile } from "./vector-cache-file.ts";

const PREFIX = "embedded-";

/** An embedder whose passages' vectors outlive a crash until they are in an index. */
export interface KeepingEmbedder extends Embedder {
  /** Deletes what was kept: it is in an index now. */
  forget(): Promise<void>;
}

/**
 * The same embedder, which makes no vector of a passage twice: each is kept in a file of `directory` as soon as it is
 * made, so that a build that was killed goes on where it was. The file is opened with the first passages, by whoever
 * then holds the right to build; vectors of another model, left there, are deleted.
 */
export function keepEmbeddings(embedder: Embedder, directory: string): KeepingEmbedder {
  const name = `${PREFIX}${createHash("sha256").update(embedder.fingerprint).digest("hex").slice(0, 16)}`;
  let opening: Promise<VectorCacheFile> | undefined;

  async function openCache(): Promise<VectorCacheFile> {
    await mkdir(directory, { recursive: true });
    await deleteKept(directory, name);
    return VectorCacheFile.open(join(directory, name), embedder.dimensions);
  }

  async function closeCache(): Promise<void> {
    const cache = await opening;
    opening = undefined;
    await cache?.close();
  }

  return {
    fingerprint: embedder.fingerprint,
    dimensions: embedder.dimensions,
    embedQuery: (text) => embedder.embedQuery(text),
    async embedPassages(texts) {
      const cache = await (opening ??= openCache());
      const kept = await Promise.all(texts.map((text) => cache.find(text)));
      const missing = texts.filter((_, at) => kept[at] === undefined);
      const made = await embedder.embedPassages(missing);
      if (made.length !== missing.length) {
        throw new Error(`the model made ${made.length} vectors of ${missing.length} passages`);
      }
      await cache.add(missing, made);
      const next = made.values();
      return kept.map((vector) => vector ?? takeNext(next));
    },
    async close() {
      await Promise.all([closeCache(), embedder.close()]);
    },
    async forget() {
      await closeCache();
      await deleteKept(directory);
    },
  };
}

function takeNext(vectors: Iterator<Float32Array, unknown>): Float32Array {
  const next = vectors.next();
  if (next.done === true) throw new Error("a passage has no vector");
  return next.value;
}

/** Deletes the files of kept vectors, but for the one called `except`. */
async function deleteKept(directory: string, except?: string): Promise<void> {
  for (const name of await readdir(directory).catch(ifAbsent<string[]>([]))) {
    if (name.startsWith(PREFIX) && name !== except) await rm(join(directory, name));
  }
}
