import { createDocumentBrowser } from "../../src/browsing/create-document-browser.ts";
import type { Backend, OpenKeys, IndexProgress, PreparedIndex } from "../../src/cli/backend.ts";
import type { Config } from "../../src/config.ts";
import { AppError } from "../../src/domain/errors.ts";
import type { FeedbackStore } from "../../src/ports/feedback-store.ts";
import type { Assistant } from "../../src/ports/assistant.ts";
import { createKeptMetrics } from "./kept-metrics.ts";
import { createKeptKeys } from "./kept-keys.ts";
import { createKeptFeedback } from "./kept-feedback.ts";
import { createInMemoryAssistant, SAMPLE_GENERATION } from "./in-memory-assistant.ts";

interface BackendCall {
  readonly call: "prepare" | "verify" | "open" | "warm up" | "close";
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

export const DAMAGED = new AppError("INDEX_CORRUPT", "vectors.bin is damaged.\nIndex again.");
