import { DEFAULT_CORPUS_DIR, readConfig } from "../config.ts";
import type { Generation } from "../ports/passage-index.ts";
import { EXIT, type Command } from "./command.ts";
import { INDEX_OPTIONS, writeWarnings } from "./open-index.ts";
import { UsageError } from "./parse-command-line.ts";
import { withProgress } from "./progress.ts";

export const indexCommand: Command = {
  help: `Makes the index of a folder of documents; only what changed is made anew.

Usage: yiju index [options]

  --corpus DIR   The documents and their manifest.json (default: corpus/ of Yiju; or YIJU_CORPUS_DIR)
  --index DIR    Where the index is kept (default: index/ of Yiju; or YIJU_INDEX_DIR)
  --force        Make it anew although nothing changed
  --verify       Make nothing: check every file of the index that is there

  yiju index --corpus ./laws --index ./laws-index
  yiju serve --index ./laws-index
`,
  options: { ...INDEX_OPTIONS, force: { type: "boolean" }, verify: { type: "boolean" } },
  maxPositionals: 0,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    if (invocation.has("verify")) {
      if (invocation.has("force")) throw new UsageError("--verify and --force exclude each other");
      const generation = await context.backend.verifyIndex(config);
      context.stdout.write(`Every file is sound: ${describe(generation)}\n`);
      return EXIT.ok;
    }
    const corpusDir = config.corpusDir ?? DEFAULT_CORPUS_DIR;
    const force = invocation.has("force");
    const { generation, built, warnings } = await withProgress(context.stderr, (onProgress) =>
      context.backend.prepareIndex({ ...config, corpusDir }, { force, onProgress }),
    );
    writeWarnings(context.stderr, warnings);
    context.stdout.write(`${built ? "Indexed" : "Up to date"}: ${describe(generation)}\n`);
    return EXIT.ok;
  },
};

function describe({ id, documentCount, passageCount }: Generation): string {
  return `generation ${id}, ${documentCount} documents, ${passageCount} passages`;
}
