import type { Config } from "../config/config.ts";
import type { Assistant } from "../ports/assistant.ts";
import type { DocumentJobs } from "../ports/document-jobs.ts";
import type { DocumentLibrary } from "../ports/document-library.ts";
import type { ReplayReport, ReplayWish } from "../domain/replay-report.ts";
import type { AuditLog } from "../ports/audit-log.ts";
import type { FeedbackStore } from "../ports/feedback-store.ts";
import type { FrontDesk } from "../ports/front-desk.ts";
import type { KeyStore, KeyUseStore } from "../ports/key-store.ts";
import type { ExposedMetrics, Metrics } from "../ports/metrics.ts";
import type { Generation } from "../ports/passage-index.ts";
import type { Tracer } from "../ports/tracer.ts";

export interface IndexProgress {
  /** What is being done, as shown: "Embedding". */
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

export interface PrepareOptions {
  /** Makes the index anew although nothing changed. */
  readonly force: boolean;
  /** Takes the manifest of the index at its word: damage then shows when it is loaded. */
  readonly quick?: boolean;
  /** One share of the corpus, of several that are written on machines of their own. */
  readonly part?: { readonly number: number; readonly of: number } | undefined;
  readonly signal?: AbortSignal | undefined;
  onProgress(progress: IndexProgress): void;
}

/** What became of an index; of a part, whether others are still missing. */
export type PreparedIndex = {
  /** What was guessed or passed over of the corpus, or mended of the index, one sentence each. */
  readonly warnings: readonly string[];
} & (
  | {
      readonly kind: "ready";
      readonly generation: Generation;
      /** False when the index already was as the corpus is. */
      readonly built: boolean;
    }
  | {
      readonly kind: "waiting";
      /** Documents written by all parts so far. */
      readonly written: number;
      readonly documentCount: number;
    }
);

export interface OpenOptions {
  /** Starts loading the model at once, beside everything else: questions will follow. */
  readonly preloadModel?: boolean;
  /** Keeps a record of every answer, where the settings want one. */
  readonly record?: boolean;
  /** Told of every answer and verdict. */
  readonly metrics?: Metrics;
}

/** An assistant with what it holds open. */
export interface OpenAssistant {
  /** For whoever may see everything. */
  readonly assistant: Assistant;
  readonly front: FrontDesk;
  /** Is told what answers are made of, where there is a collector for it; closed with the rest. */
  readonly tracer?: Pick<Tracer, "within"> | undefined;
  /** Loads what the first question would have to wait for. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenKeys {
  readonly keys: KeyStore;
  readonly uses: KeyUseStore;
  /** Rejects with CONFIG_INVALID where there is no data directory: keys that are not found there say nothing. */
  requireDataDirectory(): Promise<void>;
}

/** The added documents, opened. */
export interface OpenLibrary {
  readonly library: DocumentLibrary;
  /**
   * Lets this process alone change them, until what it answers with is called; clears up what a process that died
   * has left. Rejects with DATA_LOCKED while another process holds the lock, or waits for it.
   */
  lock(options?: {
    readonly wait?: boolean;
    readonly signal?: AbortSignal;
  }): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** The added documents for a server. */
export interface OpenDocuments {
  readonly library: DocumentLibrary;
  readonly jobs: DocumentJobs;
  close(): Promise<void>;
}

/** What the commands need of the rest of Yiju; put together in app/create-backend.ts, faked in tests. */
export interface Backend {
  /** Makes the index of `corpusDir` if there is none, if it is stale, or if forced to. */
  prepareIndex(
    config: Config & { readonly corpusDir: string },
    options: PrepareOptions,
  ): Promise<PreparedIndex>;
  /** Checks every file of the current generation; rejects with INDEX_CORRUPT naming the file. */
  verifyIndex(config: Config): Promise<Generation>;
  /** What readers thought of answers; needs no index. */
  openFeedback(config: Config): Promise<FeedbackStore>;
  /** The keys that callers show, and how much they were used; needs no index. */
  openKeys(config: Config): Promise<OpenKeys>;
  openMetrics(config: Config): Promise<ExposedMetrics>;
  openLibrary(config: Config, onWarning: (warning: string) => void): Promise<OpenLibrary>;
  /** Answers with the number of files. */
  backUp(config: Config, file: string): Promise<number>;
  /** Answers where what was there is now; null where nothing was. */
  restore(
    config: Config,
    file: string,
  ): Promise<{ readonly files: number; readonly movedTo: string | null }>;
  /** Brings the data directory to this version's format, or takes the last step back; answers with both formats. */
  migrate(
    config: Config,
    wish: { readonly undo: boolean },
  ): Promise<{ readonly from: number; readonly to: number }>;
  /** `served` answers with the generation that questions are answered from: a job is done when it is the job's own. */
  openDocuments(
    config: Config & { readonly corpusDir: string },
    served: () => Promise<Generation>,
  ): Promise<OpenDocuments>;
  /** The records of the data directory; needs no index. */
  openAudit(config: Config): Promise<AuditLog>;
  /** Asks a recorded question again; rejects with RECORD_UNKNOWN. */
  replay(config: Config, wish: ReplayWish): Promise<ReplayReport>;
  open(config: Config, options?: OpenOptions): Promise<OpenAssistant>;
}
