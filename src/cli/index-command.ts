import { DEFAULT_CORPUS_DIR, readConfig, type Config } from "../config/config.ts";
import type { Generation } from "../ports/passage-index.ts";
import type { PreparedIndex, PrepareOptions } from "./backend.ts";
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
  --store NAME   embedded (default) or opensearch: a cluster, see docs/scale-out.md (or YIJU_STORE)
  --part K/N     Only the K-th of N shares of the documents, for one of N machines that write to a cluster;
                 whoever is last publishes

  yiju index --corpus ./laws --index ./laws-index
  yiju serve --index ./laws-index
  yiju index --corpus ./laws --store opensearch --part 2/8
`,
  options: {
    ...INDEX_OPTIONS,
    force: { type: "boolean" },
    verify: { type: "boolean" },
    part: { type: "string" },
  },
  maxPositionals: 0,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    if (invocation.has("verify")) {
      if (invocation.has("force")) throw new UsageError("--verify and --force exclude each other");
      const generation = await context.backend.verifyIndex(config);
      context.stdout.write(`Every file is sound: ${describe(generation)}\n`);
      return EXIT.ok;
    }
    const corpusDir = corpusDirOf(config);
    const force = invocation.has("force");
    const part = parsePart(invocation.value("part"), force);
    const prepared = await withProgress(context.stderr, (onProgress) =>
      context.backend.prepareIndex({ ...config, corpusDir }, { force, part, onProgress }),
    );
    writeWarnings(context, prepared.warnings);
    context.stdout.write(`${outcome(prepared)}\n`);
    return EXIT.ok;
  },
};

/** A cluster is for a corpus of one's own: two sample documents must never take its place unasked. */
function corpusDirOf({ corpusDir, openSearch }: Config): string {
  if (corpusDir === null && openSearch !== null)
    throw new UsageError("--store opensearch needs --corpus DIR (or YIJU_CORPUS_DIR)");
  return corpusDir ?? DEFAULT_CORPUS_DIR;
}

/** @throws UsageError for anything but K/N with 1 ≤ K ≤ N */
function parsePart(text: string | undefined, force: boolean): PrepareOptions["part"] {
  if (text === undefined) return undefined;
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of) throw new UsageError(`--part takes K/N as in 2/8, not "${text}"`);
  if (force) throw new UsageError("--part and --force exclude each other");
  return { number, of };
}

function outcome(prepared: PreparedIndex): string {
  if (prepared.kind === "waiting") {
    const { written, documentCount } = prepared;
    return `Written: ${written} of ${documentCount} documents are in the cluster; the other parts are missing`;
  }
  return `${prepared.built ? "Indexed" : "Up to date"}: ${describe(prepared.generation)}`;
}

function describe({ id, documentCount, passageCount }: Generation): string {
  return `generation ${id}, ${documentCount} documents, ${passageCount} passages`;
}
