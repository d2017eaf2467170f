import { stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../domain/errors.ts";
import type {
  GenerationWriter,
  IndexPublisher,
  ListedGeneration,
} from "../ports/index-publisher.ts";
import type { Fingerprints, Generation } from "../ports/passage-index.ts";
import type { VectorGraphs } from "../ports/vector-graph.ts";
import { acquireBuildLock } from "./build-lock.ts";
import { EmbeddedGenerationWriter } from "./embedded-generation-writer.ts";
import {
  createScratch,
  listGenerations,
  readCurrent,
  removeGeneration,
  removeScratch,
  writeCurrent,
} from "./index-folder.ts";
import { generationOf, MANIFEST_FILE, readManifest } from "./manifest.ts";
import { verifyFiles } from "./section-reader.ts";
import { openStoredGeneration, type StoredGeneration } from "./stored-generation.ts";

export interface EmbeddedIndexPublisherOptions {
  /** The index folder; made when it is missing. */
  readonly directory: string;
  readonly graphs: VectorGraphs;
}

/**
 * Writes generations into a folder. One process at a time: others are refused with INDEX_CONFLICT, and what a
 * process that died has left is removed by the next. A generation is written beside the others and moved into
 * place by one rename, made current by another; killed at any moment, the old one serves.
 */
export function createEmbeddedIndexPublisher(
  options: EmbeddedIndexPublisherOptions,
): IndexPublisher {
  const { directory } = options;
  return {
    begin: (fingerprints) => beginGeneration(options, fingerprints),
    publish: (generation, expectedCurrent) =>
      withLock(directory, () => publish(directory, generation, expectedCurrent)),
    list: () => list(directory),
    drop: (generation) => withLock(directory, () => drop(directory, generation)),
    verify: () => verify(directory),
  };
}

async function beginGeneration(
  { directory, graphs }: EmbeddedIndexPublisherOptions,
  fingerprints: Fingerprints,
): Promise<GenerationWriter> {
  const releaseLock = await acquireBuildLock(directory);
  try {
    await removeScratch(directory);
    const before = await openBase(directory);
    const scratchDirectory = await createScratch(directory, String(process.pid));
    return await EmbeddedGenerationWriter.create({
      indexDirectory: directory,
      scratchDirectory,
      fingerprints,
      graphs,
      releaseLock,
      ...before,
    });
  } catch (error) {
    await removeScratch(directory);
    await releaseLock();
    throw error;
  }
}

interface Base {
  readonly base: string | null;
  readonly baseProblem: AppError | null;
  readonly stored: StoredGeneration | null;
}

// A damaged generation is what building again is for: it is told, and nothing is taken over from it.
async function openBase(directory: string): Promise<Base> {
  let base: string | null = null;
  try {
    base = await readCurrent(directory);
    const stored = base === null ? null : await openStoredGeneration(join(directory, base));
    return { base, baseProblem: null, stored };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { base, baseProblem: error, stored: null };
  }
}

async function publish(
  directory: string,
  generation: string,
  expectedCurrent: string | null,
): Promise<void> {
  const current = await currentOrNull(directory);
  if (current !== expectedCurrent) {
    throw new AppError(
      "INDEX_CONFLICT",
      `the index ${directory} is at generation ${current ?? "none"}, expected ${expectedCurrent ?? "none"}: another build was published meanwhile; run \`yiju index\` again`,
    );
  }
  const folder = await requireGeneration(directory, generation);
  await verifyFiles(folder, await readManifest(folder));
  if (generation !== current) await writeCurrent(directory, generation);
}

// A CURRENT that is damaged counts as none, as it does for the writer's base.
function currentOrNull(directory: string): Promise<string | null> {
  return readCurrent(directory).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "INDEX_CORRUPT") return null;
    throw error;
  });
}

async function requireGeneration(directory: string, generation: string): Promise<string> {
  if ((await listGenerations(directory)).includes(generation)) return join(directory, generation);
  throw new AppError(
    "GENERATION_UNKNOWN",
    `the index ${directory} holds no generation ${generation}; see \`yiju index --verify\``,
  );
}

async function list(directory: string): Promise<ListedGeneration[]> {
  const found: ListedGeneration[] = [];
  for (const name of await listGenerations(directory)) {
    const folder = join(directory, name);
    const manifest = await readManifest(folder).catch(() => null);
    if (manifest === null) continue;
    const { mtimeMs } = await stat(join(folder, MANIFEST_FILE));
    found.push({ ...generationOf(manifest), sealedAtMs: mtimeMs });
  }
  return found.sort((a, b) => b.sealedAtMs - a.sealedAtMs);
}

async function drop(directory: string, generation: string): Promise<void> {
  if (generation === (await readCurrent(directory))) {
    throw new AppError(
      "INDEX_CONFLICT",
      `generation ${generation} of ${directory} is current and is not dropped; publish another first`,
    );
  }
  await requireGeneration(directory, generation);
  await removeGeneration(directory, generation);
}

async function verify(directory: string): Promise<Generation> {
  const current = await readCurrent(directory);
  if (current === null) throw missingIndex(directory);
  const folder = join(directory, current);
  const manifest = await readManifest(folder);
  await verifyFiles(folder, manifest);
  return generationOf(manifest);
}

/** Nothing has been published into the folder yet. */
export function missingIndex(directory: string): AppError {
  return new AppError(
    "INDEX_MISSING",
    `there is no index in ${directory}; build it with \`yiju index\``,
  );
}

async function withLock<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const release = await acquireBuildLock(directory);
  try {
    return await work();
  } finally {
    await release();
  }
}
