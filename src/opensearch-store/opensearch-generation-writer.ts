import type { DocumentMeta, SourceDocument } from "../domain/document.ts";
import type { AppError } from "../domain/errors.ts";
import type {
  DocumentEntry,
  GenerationWriter,
  KnownPassage,
  SealOptions,
} from "../ports/index-publisher.ts";
import type { Generation } from "../ports/passage-index.ts";
import {
  isMadeAlike,
  metaDigest,
  readHeldDocuments,
  readKnownPassages,
  type HeldDocuments,
} from "./base-generation.ts";
import { createIndices, dropIndices, refreshIndices, setDimensions } from "./build-indices.ts";
import { copyDocuments } from "./copy-documents.ts";
import { countBuild } from "./count-build.ts";
import { recordsOf } from "./document-records.ts";
import { HEARTBEAT_MS, startHeartbeat, type Heartbeat } from "./heartbeat.ts";
import { createRecordBatches, type RecordBatches } from "./record-batches.ts";
import { removeDocument } from "./remove-document.ts";
import { sealGeneration } from "./seal-generation.ts";
import type { WriterSetting } from "./writer-setting.ts";

export class OpenSearchGenerationWriter implements GenerationWriter {
  readonly #setting: WriterSetting;
  readonly #batches: RecordBatches;
  readonly #copies = new Set<string>();
  readonly #heartbeat: Heartbeat;
  #baseDocuments: Promise<HeldDocuments> | undefined;
  #indices: Promise<void> | undefined;
  #dimensions = 0;

  constructor(setting: WriterSetting) {
    this.#setting = setting;
    this.#batches = createRecordBatches(setting.store.cluster, setting.clock);
    const { store, name } = setting;
    this.#heartbeat = startHeartbeat(() => store.catalogue.touchBuild(name), HEARTBEAT_MS);
  }

  get base(): string | null {
    return this.#setting.base;
  }

  get baseProblem(): AppError | null {
    return this.#setting.baseProblem;
  }

  async upsert(document: DocumentEntry): Promise<void> {
    const { store, build, held } = this.#setting;
    const { meta } = document.source;
    await this.#prepareIndices(document.entries[0]?.vector.length ?? 0);
    if (held.has(meta.id)) {
      await this.#batches.flush();
      await removeDocument(store, build, meta.id);
    }
    this.#copies.delete(meta.id);
    held.set(meta.id, metaDigest(meta));
    const setting = { names: store.names, build, dimensions: this.#dimensions };
    await this.#batches.add(recordsOf(document, setting));
  }

  async keep({ meta }: SourceDocument): Promise<boolean> {
    if (this.#setting.held.get(meta.id) === metaDigest(meta)) return true;
    if (!(await this.#isInBase(meta))) return false;
    this.#copies.add(meta.id);
    return true;
  }

  async known(documentId: string): Promise<readonly KnownPassage[]> {
    const { store, sealed, fingerprints } = this.#setting;
    const before = sealed?.generation.fingerprints;
    const isUsable =
      before?.embedder === fingerprints.embedder && before.normaliser === fingerprints.normaliser;
    return sealed !== null && isUsable ? readKnownPassages(store, sealed, documentId) : [];
  }

  async written(): Promise<number> {
    const { store, build } = this.#setting;
    await this.#batches.flush();
    await this.#copyKept(undefined);
    await refreshIndices(store, build);
    return (await countBuild(store, build)).documentCount;
  }

  async seal(options: SealOptions = {}): Promise<Generation> {
    const { held, sealed } = this.#setting;
    const { signal } = options;
    await this.#batches.flush();
    if (
      sealed !== null &&
      held.size === 0 &&
      this.#copies.size === sealed.generation.documentCount
    ) {
      await this.#discard();
      return sealed.generation;
    }
    await this.#copyKept(signal);
    return sealGeneration({ ...this.#setting, options }).finally(() => {
      this.#heartbeat.stop();
    });
  }

  async abort(): Promise<void> {
    this.#heartbeat.stop();
    await this.#batches.flush().catch(() => undefined);
    if (!this.#setting.isShared) await this.#discard();
  }

  async #copyKept(signal: AbortSignal | undefined): Promise<void> {
    const { store, build, sealed } = this.#setting;
    await this.#prepareIndices(this.#copies.size > 0 ? (sealed?.dimensions ?? 0) : 0);
    if (sealed === null) return;
    await copyDocuments(store, { from: sealed, to: build, ids: [...this.#copies], signal });
    this.#copies.clear();
  }

  async #isInBase(meta: DocumentMeta): Promise<boolean> {
    const { store, sealed, fingerprints } = this.#setting;
    if (!isMadeAlike(sealed, fingerprints)) return false;
    this.#baseDocuments ??= readHeldDocuments(store, sealed.build);
    return (await this.#baseDocuments).get(meta.id) === metaDigest(meta);
  }

  async #prepareIndices(dimensions: number): Promise<void> {
    // others take a build for abandoned that they do not hear of
    this.#heartbeat.requireBeating();
    const { store, build, shards } = this.#setting;
    this.#indices ??= createIndices(store, build, shards);
    await this.#indices;
    if (this.#dimensions > 0 || dimensions === 0) return;
    this.#dimensions = dimensions;
    await setDimensions(store, build, dimensions);
  }

  async #discard(): Promise<void> {
    this.#heartbeat.stop();
    const { store, build, name } = this.#setting;
    await dropIndices(store, build);
    await store.catalogue.remove("build", name);
  }
}
