import { openAuditLog } from "../../src/app/open-audit-log.ts";
import { createDocumentBrowser } from "../../src/browsing/create-document-browser.ts";
import type { Backend, OpenKeys, IndexProgress, PreparedIndex } from "../../src/cli/backend.ts";
import type { Config } from "../../src/config/config.ts";
import { AppError } from "../../src/domain/errors.ts";
import type { DocumentJobs } from "../../src/ports/document-jobs.ts";
import type { DocumentLibrary } from "../../src/ports/document-library.ts";
import type { FeedbackStore } from "../../src/ports/feedback-store.ts";
import type { Assistant } from "../../src/ports/assistant.ts";
import { createKeptMetrics } from "./kept-metrics.ts";
import { createKeptKeys } from "./kept-keys.ts";
import { createKeptFeedback } from "./kept-feedback.ts";
import { createInMemoryAssistant, SAMPLE_GENERATION } from "./in-memory-assistant.ts";

interface BackendCall {
  readonly call: "prepare" | "verify" | "open" | "warm up" | "close documents" | "close";
  readonly indexDir?: string;
  readonly corpusDir?: string | null;
  readonly force?: boolean;
  readonly quick?: boolean;
  readonly preloadModel?: boolean;
  readonly record?: boolean;
}

export interface InMemoryBackend extends Backend {
  readonly calls: BackendCall[];
}

export interface InMemoryBackendOptions {
  readonly assistant?: Assistant;
  readonly built?: boolean;
  readonly warnings?: readonly string[];
  readonly progress?: readonly IndexProgress[];
  /** What each call of a method fails with. */
  readonly failure?: Error;
  readonly feedback?: FeedbackStore;
  readonly keys?: OpenKeys;
  readonly library?: DocumentLibrary;
}

/** A backend without files or models that keeps the calls it gets. */
export function createInMemoryBackend({
  assistant = createInMemoryAssistant(),
  built = true,
  warnings = [],
  progress = [],
  failure,
  feedback = createKeptFeedback(),
  keys = createKeptKeys(),
  library,
}: InMemoryBackendOptions = {}): InMemoryBackend {
  const calls: BackendCall[] = [];
  const called = (call: BackendCall["call"], details: Omit<BackendCall, "call"> = {}) => {
    calls.push({ call, ...details });
    return failure === undefined ? Promise.resolve() : Promise.reject(failure);
  };
  const dirsOf = ({ indexDir, corpusDir }: Config) => ({ indexDir, corpusDir });
  return {
    calls,
    async prepareIndex(config, options): Promise<PreparedIndex> {
      await called("prepare", {
        ...dirsOf(config),
        force: options.force,
        quick: options.quick === true,
      });
      for (const step of progress) options.onProgress(step);
      return { kind: "ready", generation: SAMPLE_GENERATION, built, warnings };
    },
    async verifyIndex(config) {
      await called("verify", dirsOf(config));
      return SAMPLE_GENERATION;
    },
    openFeedback: () => Promise.resolve(feedback),
    openKeys: () => Promise.resolve(keys),
    openMetrics: () => Promise.resolve(createKeptMetrics()),
    backUp: missing,
    restore: missing,
    migrate: missing,
    openDocuments: () =>
      Promise.resolve({
        library: library ?? NO_LIBRARY,
        jobs: NO_JOBS,
        close: () => {
          calls.push({ call: "close documents" });
          return Promise.resolve();
        },
      }),
    openLibrary: () => {
      if (library === undefined) return Promise.reject(new Error("no library was given"));
      return Promise.resolve({
        library,
        lock: () => Promise.resolve(() => Promise.resolve()),
        close: () => Promise.resolve(),
      });
    },
    openAudit: (config) => Promise.resolve(openAuditLog(config, feedback)),
    replay: () => Promise.reject(new AppError("RECORD_UNKNOWN", "There are no records here.")),
    async open(config, options = {}) {
      await called("open", { ...dirsOf(config), ...options });
      const browser = createDocumentBrowser(assistant);
      return {
        assistant,
        front: { deskFor: () => ({ assistant, browser }) },
        warmUp: () => called("warm up"),
        close: () => called("close"),
      };
    },
  };
}

const missing = () => Promise.reject(new Error("no library was given"));
const NO_LIBRARY: DocumentLibrary = {
  onBehalfOf: () => NO_LIBRARY,
  list: missing,
  listAll: missing,
  add: missing,
  edit: missing,
  remove: missing,
  original: missing,
  versions: missing,
  diff: missing,
};
const fail = () => {
  throw new Error("no jobs were given");
};
const NO_JOBS: DocumentJobs = {
  add: missing,
  edit: fail,
  remove: fail,
  index: fail,
  list: () => [],
  find: () => undefined,
  cancel: missing,
  close: () => Promise.resolve(),
};

export const DAMAGED = new AppError("INDEX_CORRUPT", "vectors.bin is damaged.\nIndex again.");
