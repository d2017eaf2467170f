import { randomUUID } from "node:crypto";
import type { AssistantDependencies } from "../answering/create-assistant.ts";
import { DEFAULT_CORPUS_DIR, type Config } from "../config/config.ts";
import { asError } from "../domain/as-error.ts";
import { createLog } from "../logger.ts";
import { performanceClock } from "../performance-clock.ts";
import type { IndexTools } from "./index-tools.ts";
import { openIndexStore } from "./open-index-store.ts";
import { loadResources } from "./load-resources.ts";

/** What answers are made of, but for a language model, with what it holds open. */
export interface OpenAnswering {
  readonly dependencies: Omit<AssistantDependencies, "writer" | "followUps">;
  /** Closes the tools as well. */
  readonly close: () => Promise<void>;
}

/**
 * Answering over the index, which is read with the first question: on the generation `pinned`, or the one that is
 * current.
 */
export async function openAnswering(
  config: Config,
  tools: IndexTools,
  pinned?: string,
): Promise<OpenAnswering> {
  const { embedder } = tools;
  const resources = await loadResources({
    models: config.modelsDir,
    vocabulary: DEFAULT_CORPUS_DIR,
  });
  const clock = performanceClock;
  const failed = (message: string) => (error: unknown) => {
    createLog(config).error({ reason: asError(error).message }, message);
  };
  const { index, close: closeStore } = await openIndexStore(config, tools, pinned);
  const onUndecided = failed("a claim could not be checked");
  return {
    dependencies: { ...resources, index, embedder, clock, newId: randomUUID, onUndecided },
    async close() {
      await Promise.all([closeStore(), embedder.close(), resources.reader?.close()]);
    },
  };
}
