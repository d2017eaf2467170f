import path from "node:path";
import { EMBEDDER_FOLDER } from "../../src/adapters/transformers-embedder.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { readDocument } from "../../src/indexing/read-document.ts";

export const PROJECT = path.resolve(import.meta.dirname, "../..");
export const CORPUS = path.join(PROJECT, "corpus");
export const EMBEDDER_DIRECTORY = path.join(PROJECT, "models", EMBEDDER_FOLDER);

/** All passages of the two documents. */
export async function readCorpusPassages(): Promise<Passage[]> {
  const { documents } = await loadCorpus(CORPUS);
  const contents = await Promise.all(documents.map(readDocument));
  return contents.flatMap(({ passages }) => passages);
}
