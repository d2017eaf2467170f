import { throwIfCancelled } from "../domain/cancellation.ts";
import type { DocumentMeta } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import { contentIdOf } from "../index-format/content-id.ts";
import { createCorpusDigest } from "../index-format/corpus-digest.ts";
import type { SealOptions } from "../ports/index-publisher.ts";
import type { Generation } from "../ports/passage-index.ts";
import { countShards, dropIndices, readDimensions, refreshIndices } from "./build-indices.ts";
import { countBuild } from "./count-build.ts";
import { decodeMeta, documentRecord } from "./document-record.ts";
import { settleIndices } from "./settle-indices.ts";
import type { Store } from "./store.ts";
import { scanRecords } from "./stored-documents.ts";
import type { WriterSetting } from "./writer-setting.ts";

const DOCUMENTS_A_PAGE = 2000;

export interface SealSetting extends WriterSetting {
  readonly options: SealOptions;
}

/** Makes a generation of a build whose documents are all written; it is never written again. */
export async function sealGeneration(setting: SealSetting): Promise<Generation> {
  const { store, build, name, fingerprints, replicas, options } = setting;
  const { signal, onProgress } = options;
  throwIfCancelled(signal, "writing the index");
  await refreshIndices(store, build);
  const corpusSha256 = await digestOf(store, build, signal);
  const contentId = contentIdOf(fingerprints, corpusSha256);
  const counts = await countBuild(store, build);
  await settleIndices(store, { build, replicas, signal });
  onProgress?.(counts.passageCount, counts.passageCount);
  const id = contentId === setting.base ? `${contentId}.2` : contentId;
  const generation = { id, corpusSha256, fingerprints, ...counts };
  await makeRoom(store, id, build);
  const dimensions = await readDimensions(store, build);
  const shards = await countShards(store, build);
  await store.catalogue.putSealed({ build, contentId, dimensions, shards, generation });
  await store.catalogue.remove("build", name);
  return generation;
}

/** Over the documents that are there, in the order of their ids. */
async function digestOf(
  { cluster, names }: Store,
  build: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  const digest = createCorpusDigest();
  const options = { index: names.documents(build), fields: ["meta"], pageSize: DOCUMENTS_A_PAGE };
  const rows = scanRecords(cluster, documentRecord.pick({ meta: true }), { ...options, signal });
  for await (const row of rows) digest.add(decodeMeta(row) satisfies DocumentMeta);
  return digest.finish();
}

// An older generation of the same content gives way; the current one never does.
async function makeRoom(store: Store, id: string, build: string): Promise<void> {
  const older = await store.catalogue.sealed(id);
  if (older === null || older.build === build) return;
  if ((await store.catalogue.current())?.generation === id) {
    throw new AppError(
      "INDEX_CONFLICT",
      `generation ${id} was published by another build meanwhile; run \`yiju index\` again`,
    );
  }
  await dropIndices(store, older.build);
}
