import { randomUUID } from "node:crypto";
import type { OpenAssistant } from "../cli/backend.ts";
import { DEFAULT_CORPUS_DIR, type Config } from "../config.ts";
import { AppError } from "../domain/errors.ts";
import { createEmbeddedPassageIndex } from "../index-store/embedded-passage-index.ts";
import { createLog } from "../logger.ts";
import { performanceClock } from "../performance-clock.ts";
import { createFrontDesk } from "./create-front-desk.ts";
import type { IndexTools } from "./index-tools.ts";
import { openLanguageModel } from "./open-language-model.ts";
import { loadResources } from "./load-resources.ts";

/** An assistant over the index folder, which is read with the first question; closes the tools with it. */
export async function openAssistant(config: Config, tools: IndexTools): Promise<OpenAssistant> {
  const { embedder, fingerprints, graphs } = tools;
  const resources = await loadResources({
    models: config.modelsDir,
    vocabulary: DEFAULT_CORPUS_DIR,
  });
  const clock = performanceClock;
  const index = createEmbeddedPassageIndex({
    directory: config.indexDir,
    fingerprints,
    graphs,
    clock,
    onLoadFailure: (error) => {
      const reason = error instanceof AppError ? error.message : String(error);
      createLog(config.logLevel).error({ reason }, "a new generation cannot be loaded");
    },
  });
  const languageModel = await openConfiguredModel(config);
  const front = createFrontDesk(
    {
      ...resources,
      index,
      embedder,
      clock,
      newId: randomUUID,
      onUndecided: (cause) => {
        createLog(config.logLevel).error({ reason: cause.message }, "a claim could not be checked");
      },
    },
    languageModel,
  );
  return {
    assistant: front.deskFor(null).assistant,
    front,
    async warmUp() {
      // in its own thread, and not waited for: the first question does, if it comes sooner
      resources.reader?.read("依据", ["依据"]).catch(() => undefined);
      await Promise.all([index.current(), embedder.embedQuery("依據")]);
    },
    async close() {
      await Promise.all([
        index.close(),
        embedder.close(),
        resources.reader?.close(),
        languageModel?.close(),
      ]);
    },
  };
}

async function openConfiguredModel({ languageModel, logLevel }: Config) {
  if (languageModel === null) return null;
  return openLanguageModel(languageModel, (code) => {
    createLog(logLevel).warn({ code }, "the language model failed; answers go on without it");
  });
}
