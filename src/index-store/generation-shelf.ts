import { join } from "node:path";
import { AppError } from "../domain/errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Fingerprints } from "../ports/passage-index.ts";
import { missingIndex } from "./embedded-index-publisher.ts";
import { readCurrent, stampCurrent, type CurrentStamp } from "./index-folder.ts";
import { LoadedGeneration, type LoadOptions } from "./loaded-generation.ts";

export interface GenerationShelfOptions extends LoadOptions {
  /** The index folder. */
  readonly directory: string;
  /** What the program works with; another index is refused. */
  readonly fingerprints: Fingerprints;
  readonly clock: Clock;
  /** Served whatever CURRENT names; left out, CURRENT is followed. */
  readonly pinned?: string | undefined;
  /** How often, at most, a question looks for a new generation. */
  readonly lookEveryMs: number;
  /** A superseded generation that nobody used for so long is let go. */
  readonly retireAfterMs: number;
  /** Told when a new generation cannot be loaded; the one before serves on. */
  readonly onLoadFailure: (error: unknown) => void;
}

interface ShelvedGeneration {
  readonly loaded: LoadedGeneration;
  usedAtMs: number;
}

/** The generations of one folder that are in memory: the current one, and older ones still in use. */
export class GenerationShelf {
  readonly #options: GenerationShelfOptions;
  readonly #shelved = new Map<string, ShelvedGeneration>();
  #currentId: string | undefined;
  #stamp: CurrentStamp | null = null;
  #lookedAtMs = -Infinity;
  #loading: Promise<void> | undefined;

  constructor(options: GenerationShelfOptions) {
    this.#options = options;
  }

  /**
   * The current generation. Waits for the first load only: later ones happen in the background.
   *
   * @throws AppError INDEX_MISSING, INDEX_CORRUPT or INDEX_INCOMPATIBLE while there is none in memory.
   */
  async current(): Promise<LoadedGeneration> {
    if (this.#currentId === undefined) await this.#loadFirst();
    else if (this.#isTimeToLook()) void this.#follow();
    return this.get(this.#currentId ?? "");
  }

  /** @throws AppError GENERATION_UNKNOWN for one that is not in memory. */
  get(generation: string): LoadedGeneration {
    const found = this.#shelved.get(generation);
    if (found === undefined) {
      throw new AppError(
        "GENERATION_UNKNOWN",
        `generation ${generation} of ${this.#options.directory} is not in memory; ask again with the current one`,
      );
    }
    found.usedAtMs = this.#options.clock.nowMs();
    return found.loaded;
  }

  async close(): Promise<void> {
    await this.#loading?.catch(() => undefined);
    for (const { loaded } of this.#shelved.values()) loaded.stored.close();
    this.#shelved.clear();
    this.#currentId = undefined;
  }

  #isTimeToLook(): boolean {
    return this.#options.clock.nowMs() - this.#lookedAtMs >= this.#options.lookEveryMs;
  }

  // Questions that come while the first load is under way share it.
  async #loadFirst(): Promise<void> {
    this.#loading ??= this.#loadCurrent().finally(() => {
      this.#loading = undefined;
    });
    await this.#loading;
  }

  async #follow(): Promise<void> {
    this.#lookedAtMs = this.#options.clock.nowMs();
    this.#retire();
    if (this.#loading !== undefined) return;
    this.#loading = this.#loadIfChanged()
      .catch((error: unknown) => {
        this.#options.onLoadFailure(error);
      })
      .finally(() => {
        this.#loading = undefined;
      });
    await this.#loading;
  }

  // The stamp is remembered before loading: what failed is not tried again until CURRENT changes.
  async #loadIfChanged(): Promise<void> {
    const stamp = await stampCurrent(this.#options.directory);
    if (stamp === this.#stamp) return;
    await this.#loadCurrent();
  }

  async #loadCurrent(): Promise<void> {
    const { directory, fingerprints } = this.#options;
    this.#stamp = await stampCurrent(directory);
    const generation = this.#options.pinned ?? (await readCurrent(directory));
    if (generation === null) throw missingIndex(directory);
    if (!this.#shelved.has(generation)) {
      const folder = join(directory, generation);
      const loaded = await LoadedGeneration.load(folder, fingerprints, this.#options);
      this.#shelved.set(generation, { loaded, usedAtMs: this.#options.clock.nowMs() });
    }
    this.#currentId = generation;
  }

  #retire(): void {
    const { clock, retireAfterMs } = this.#options;
    for (const [generation, { loaded, usedAtMs }] of this.#shelved) {
      if (generation === this.#currentId || clock.nowMs() - usedAtMs < retireAfterMs) continue;
      this.#shelved.delete(generation);
      loaded.stored.close();
    }
  }
}
