import { AppError } from "../domain/errors.ts";
import type { BeginOptions, GenerationWriter, IndexPublisher } from "../ports/index-publisher.ts";
import type { Clock } from "../ports/clock.ts";
import type { Fingerprints, Generation } from "../ports/passage-index.ts";
import { readHeldDocuments } from "./base-generation.ts";
import { dropIndices, refreshIndices } from "./build-indices.ts";
import type { SealedGeneration } from "./catalogue-record.ts";
import { checkGeneration } from "./check-generation.ts";
import { dropAbandonedBuilds } from "./drop-abandoned.ts";
import { unlessRefused } from "./cluster-refusal.ts";
import { patientStore } from "./patient-store.ts";
import { missingIndex } from "./missing-index.ts";
import { OpenSearchGenerationWriter } from "./opensearch-generation-writer.ts";
import type { Store } from "./store.ts";
import { unknownGeneration } from "./unknown-generation.ts";

export interface OpenSearchIndexPublisherOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly shards: number;
  /** Copies beside the first. */
  readonly replicas: number;
  /** Builds that nobody has been at work on for so long are dropped when another begins. */
  readonly abandonedAfterMs: number;
  /** Names of builds: letters and digits. */
  readonly newId: () => string;
}

/**
 * Writes generations into a cluster, each into indices of its own. A build that has a name goes on after a crash,
 * and may be written by several processes at once. One record names the current generation, and is changed by
 * compare and swap.
 */
export function createOpenSearchIndexPublisher(
  options: OpenSearchIndexPublisherOptions,
): IndexPublisher {
  const store = patientStore(options.store);
  const { catalogue } = store;
  return {
    async begin(fingerprints, begin = {}) {
      // a cluster that is not there is told soon
      await options.store.catalogue.current();
      return beginGeneration({ ...options, store }, fingerprints, begin);
    },
    publish: (generation, expectedCurrent) => publish(store, generation, expectedCurrent),
    async list() {
      const listed = await catalogue.listSealed();
      return listed.map(({ body, at }) => ({ ...body.generation, sealedAtMs: Date.parse(at) }));
    },
    drop: (generation) => drop(store, generation),
    verify: () => verify(store),
  };
}

async function publish(
  store: Store,
  generation: string,
  expectedCurrent: string | null,
): Promise<void> {
  const { catalogue } = store;
  const record = await catalogue.current();
  const current = record?.generation ?? null;
  // another writer of the same build may have been first
  const isDone = generation === current;
  if (!isDone && current !== expectedCurrent) throw conflict(current, expectedCurrent);
  await checkGeneration(store, await requireSealed(store, generation), "sample");
  if (isDone || (await catalogue.setCurrent(generation, record))) return;
  throw conflict((await catalogue.current())?.generation ?? null, expectedCurrent);
}

async function drop(store: Store, generation: string): Promise<void> {
  const { catalogue } = store;
  if ((await catalogue.current())?.generation === generation) {
    throw new AppError(
      "INDEX_CONFLICT",
      `generation ${generation} is current and is not dropped; publish another first`,
    );
  }
  const { build } = await requireSealed(store, generation);
  await dropIndices(store, build);
  await catalogue.remove("sealed", generation);
}

async function verify(store: Store): Promise<Generation> {
  const current = await store.catalogue.current();
  if (current === null) throw missingIndex(store);
  const sealed = await requireSealed(store, current.generation);
  await checkGeneration(store, sealed, "all");
  return sealed.generation;
}

async function requireSealed(store: Store, generation: string): Promise<SealedGeneration> {
  const sealed = await store.catalogue.sealed(generation);
  if (sealed === null) throw unknownGeneration(generation);
  return sealed;
}

async function beginGeneration(
  { store, clock, shards, replicas, newId, abandonedAfterMs }: OpenSearchIndexPublisherOptions,
  fingerprints: Fingerprints,
  { contentId }: BeginOptions,
): Promise<GenerationWriter> {
  const before = await readBase(store);
  const id = newId();
  const name = contentId ?? id;
  await dropAbandonedBuilds(store, { except: name, afterMs: abandonedAfterMs });
  const { build } = await store.catalogue.createBuild(name, { build: id, fingerprints });
  if (build !== id) await store.catalogue.touchBuild(name);
  const held = build === id ? new Map<string, string>() : await readWritten(store, build);
  return new OpenSearchGenerationWriter({
    store,
    fingerprints,
    name,
    build,
    isShared: contentId !== undefined,
    held,
    ...before,
    clock,
    shards,
    replicas,
  });
}

/** What an interrupted build, or others at work on it, have written so far. */
async function readWritten(store: Store, build: string): Promise<Map<string, string>> {
  const refreshed = await unlessRefused(
    refreshIndices(store, build).then(() => true),
    404,
  );
  return refreshed === undefined ? new Map() : readHeldDocuments(store, build);
}

// A generation that cannot be read is what building again is for: it is told, and nothing is taken over from it.
async function readBase(store: Store): Promise<{
  readonly base: string | null;
  readonly baseProblem: AppError | null;
  readonly sealed: SealedGeneration | null;
}> {
  const base = (await store.catalogue.current())?.generation ?? null;
  if (base === null) return { base, baseProblem: null, sealed: null };
  try {
    const sealed = await store.catalogue.sealed(base);
    if (sealed === null) throw unknownGeneration(base);
    return { base, baseProblem: null, sealed };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "STORE_UNAVAILABLE") throw error;
    return { base, baseProblem: error, sealed: null };
  }
}

function conflict(current: string | null, expected: string | null): AppError {
  return new AppError(
    "INDEX_CONFLICT",
    `the cluster is at generation ${current ?? "none"}, expected ${expected ?? "none"}: another build was published meanwhile; run \`yiju index\` again`,
  );
}
