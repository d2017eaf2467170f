import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder } from "../data-directory/sync-folder.ts";
import type { SourceDocument } from "../domain/document.ts";
import type { AppError } from "../domain/errors.ts";
import type {
  DocumentEntry,
  GenerationWriter,
  KnownPassage,
  SealOptions,
} from "../ports/index-publisher.ts";
import type { Fingerprints, Generation } from "../ports/passage-index.ts";
import type { VectorGraphs } from "../ports/vector-graph.ts";
import { contentIdOf } from "../index-format/content-id.ts";
import { corpusDigest, renderMeta } from "../index-format/corpus-digest.ts";
import { GenerationDraft } from "./generation-draft.ts";
import { metaOf, planGeneration, type PlannedDocument } from "./generation-plan.ts";
import { listGenerations, removeGeneration } from "./index-folder.ts";
import { readKnownPassages } from "./known-passages.ts";
import { generationOf, MANIFEST_FILE, renderManifest, type Manifest } from "./manifest.ts";
import type { StoredGeneration } from "./stored-generation.ts";
import { writeGeneration } from "./write-generation.ts";

/** What a writer works with; it owns the scratch folder and the lock. */
export interface WriterSetting {
  readonly indexDirectory: string;
  readonly scratchDirectory: string;
  readonly fingerprints: Fingerprints;
  readonly graphs: VectorGraphs;
  /** Name of the generation that was current, damaged or not. */
  readonly base: string | null;
  readonly baseProblem: AppError | null;
  /** The same, opened; null where there is none or it has a problem. */
  readonly stored: StoredGeneration | null;
  releaseLock(): Promise<void>;
}

export class EmbeddedGenerationWriter implements GenerationWriter {
  readonly #setting: WriterSetting;
  readonly #draft: GenerationDraft;
  readonly #documents = new Map<string, PlannedDocument>();
  /** Whether the generation before was made by the same as this one. */
  readonly #isMadeAlike: boolean;

  private constructor(setting: WriterSetting, draft: GenerationDraft) {
    const { stored, fingerprints } = setting;
    this.#setting = setting;
    this.#draft = draft;
    this.#isMadeAlike =
      stored !== null &&
      contentIdOf(fingerprints, "") === contentIdOf(stored.manifest.fingerprints, "");
  }

  static async create(setting: WriterSetting): Promise<EmbeddedGenerationWriter> {
    const draft = await GenerationDraft.create(join(setting.scratchDirectory, "draft"));
    return new EmbeddedGenerationWriter(setting, draft);
  }

  get base(): string | null {
    return this.#setting.base;
  }

  get baseProblem(): AppError | null {
    return this.#setting.baseProblem;
  }

  async upsert(document: DocumentEntry): Promise<void> {
    const draft = await this.#draft.add(document);
    this.#documents.set(document.source.meta.id, { kind: "new", draft });
  }

  keep({ meta }: SourceDocument): Promise<boolean> {
    const { stored } = this.#setting;
    const row = stored?.documents[stored.documentPlaces.get(meta.id) ?? -1];
    const isSame =
      this.#isMadeAlike && row !== undefined && renderMeta(row.meta) === renderMeta(meta);
    if (isSame) this.#documents.set(meta.id, { kind: "kept", row });
    return Promise.resolve(isSame);
  }

  known(documentId: string): Promise<readonly KnownPassage[]> {
    const { stored, fingerprints } = this.#setting;
    const before = stored?.manifest.fingerprints;
    const isUsable =
      before?.embedder === fingerprints.embedder && before.normaliser === fingerprints.normaliser;
    return Promise.resolve(
      stored !== null && isUsable ? readKnownPassages(stored, documentId) : [],
    );
  }

  written(): Promise<number> {
    return Promise.resolve(this.#documents.size);
  }

  async seal(options: SealOptions = {}): Promise<Generation> {
    const { stored, fingerprints, graphs, scratchDirectory } = this.#setting;
    const plan = await planGeneration(this.#documents.values(), stored);
    const corpusSha256 = await corpusDigest(plan.documents.map(metaOf));
    const contentId = contentIdOf(fingerprints, corpusSha256);
    const isUnchanged = plan.documents.every(({ kind }) => kind === "kept");
    if (stored !== null && isUnchanged && contentId === stored.manifest.contentId) {
      await this.abort();
      return stored.generation;
    }
    const { files, ...written } = await writeGeneration({
      directory: scratchDirectory,
      plan,
      draft: this.#draft,
      base: stored,
      graphs,
      options,
    });
    const manifest = {
      ...written,
      id: this.#freeName(contentId),
      contentId,
      corpusSha256,
      fingerprints,
      documentCount: plan.documents.length,
      passageCount: plan.passages.length,
      files: [...files].sort((a, b) => (a.name < b.name ? -1 : 1)),
    };
    await this.#moveIntoPlace(manifest);
    return generationOf(manifest);
  }

  async abort(): Promise<void> {
    await this.#draft.close();
    this.#setting.stored?.close();
    await rm(this.#setting.scratchDirectory, { recursive: true, force: true });
    await this.#setting.releaseLock();
  }

  // The generation that is served is never replaced: the same content built again stands beside it.
  #freeName(contentId: string): string {
    return contentId === this.#setting.base ? `${contentId}.2` : contentId;
  }

  async #moveIntoPlace(manifest: Manifest): Promise<void> {
    const { indexDirectory, scratchDirectory } = this.#setting;
    await this.#draft.close();
    await rm(join(scratchDirectory, "draft"), { recursive: true });
    const text = renderManifest(manifest);
    await writeFile(join(scratchDirectory, MANIFEST_FILE), text, { flush: true });
    await syncFolder(scratchDirectory);
    if ((await listGenerations(indexDirectory)).includes(manifest.id))
      await removeGeneration(indexDirectory, manifest.id);
    await rename(scratchDirectory, join(indexDirectory, manifest.id));
    await syncFolder(indexDirectory);
    this.#setting.stored?.close();
    await this.#setting.releaseLock();
  }
}
