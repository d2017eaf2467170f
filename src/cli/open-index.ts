import type { Config } from "../config.ts";
import type { Assistant } from "../ports/assistant.ts";
import type { OpenAssistant } from "./backend.ts";
import type { CliContext, OptionSpecs } from "./command.ts";
import { withProgress } from "./progress.ts";

/** The options of every command that reads an index. */
export const INDEX_OPTIONS = {
  index: { type: "string", setting: "YIJU_INDEX_DIR" },
  corpus: { type: "string", setting: "YIJU_CORPUS_DIR" },
} as const satisfies OptionSpecs;

/** Opens the index, made before if it is absent or stale and its corpus is known. */
export async function openIndex(config: Config, context: CliContext): Promise<OpenAssistant> {
  const { corpusDir } = config;
  if (corpusDir !== null) {
    await withProgress(context.stderr, (onProgress) =>
      context.backend.prepareIndex({ ...config, corpusDir }, { force: false, onProgress }),
    );
  }
  return context.backend.open(config);
}

/** Runs `task` on the opened index and closes it again, whatever happens. */
export async function withAssistant<Result>(
  config: Config,
  context: CliContext,
  task: (assistant: Assistant) => Promise<Result>,
): Promise<Result> {
  const opened = await openIndex(config, context);
  try {
    return await task(opened.assistant);
  } finally {
    await opened.close();
  }
}
