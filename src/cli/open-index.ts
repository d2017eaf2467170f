import type { Config } from "../config/config.ts";
import type { Assistant } from "../ports/assistant.ts";
import type { OpenAssistant, OpenOptions } from "./backend.ts";
import type { CliContext, OptionSpecs } from "./command.ts";
import { inWordsOf } from "./in-words-of.ts";
import { withProgress } from "./progress.ts";

/** The options of every command that reads an index. */
export const INDEX_OPTIONS = {
  index: { type: "string", setting: "YIJU_INDEX_DIR" },
  corpus: { type: "string", setting: "YIJU_CORPUS_DIR" },
  store: { type: "string", setting: "YIJU_STORE" },
} as const satisfies OptionSpecs;

export interface OpenIndexOptions extends OpenOptions {
  readonly config: Config;
  readonly context: CliContext;
}

/** Opens the index, made before if it is absent or stale and its corpus is known. */
export async function openIndex({
  config,
  context,
  ...options
}: OpenIndexOptions): Promise<OpenAssistant> {
  const { corpusDir } = config;
  if (corpusDir !== null) {
    const prepared = await withProgress(context.stderr, (onProgress) =>
      context.backend.prepareIndex(
        { ...config, corpusDir },
        { force: false, quick: true, onProgress },
      ),
    );
    if (prepared.kind === "ready" && prepared.built) writeWarnings(context, prepared.warnings);
  }
  return context.backend.open(config, options);
}

/** One line each. */
export function writeWarnings(
  { program, stderr }: Pick<CliContext, "program" | "stderr">,
  warnings: readonly string[],
): void {
  for (const warning of warnings) {
    stderr.write(inWordsOf(program, `yiju: warning: ${warning}\n`));
  }
}

/** Runs `task` on the opened index and closes it again, whatever happens. */
export async function withAssistant<Result>(
  options: OpenIndexOptions,
  task: (assistant: Assistant) => Promise<Result>,
): Promise<Result> {
  const opened = await openIndex(options);
  try {
    return await task(opened.assistant);
  } finally {
    await opened.close();
  }
}
