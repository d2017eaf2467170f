import type { Config } from "../config/config.ts";
import type { DocumentLibrary } from "../ports/document-library.ts";
import type { CliContext } from "./command.ts";
import { counted } from "./counted.ts";
import { inWordsOf } from "./in-words-of.ts";
import { writeWarnings } from "./open-index.ts";
import { withProgress } from "./progress.ts";

export interface LibraryTask<Result> {
  readonly config: Config;
  readonly context: CliContext;
  /** Lets no other process change the documents meanwhile. */
  readonly isWriting: boolean;
  readonly run: (library: DocumentLibrary) => Promise<Result>;
}

/** Runs a task on the added documents and closes them again, whatever happens. */
export async function withLibrary<Result>(task: LibraryTask<Result>): Promise<Result> {
  const { config, context, isWriting, run } = task;
  const warn = (warning: string) => {
    writeWarnings(context, [warning]);
  };
  const opened = await context.backend.openLibrary(config, warn);
  try {
    const release = isWriting ? await opened.lock() : undefined;
    try {
      return await run(opened.library);
    } finally {
      await release?.();
    }
  } finally {
    await opened.close();
  }
}

/** Brings the index in line with the documents, and says how many passages it holds now. */
export async function reindex(
  config: Config,
  { program, stderr, stdout, backend }: CliContext,
): Promise<void> {
  const { corpusDir } = config;
  if (corpusDir === null) {
    const left = "The index was named without its corpus folder, so it was left as it is";
    stdout.write(inWordsOf(program, `${left}: \`yiju index\` brings it up to date.\n`));
    return;
  }
  const prepared = await withProgress(stderr, (onProgress) =>
    backend.prepareIndex({ ...config, corpusDir }, { force: false, onProgress }),
  );
  if (prepared.kind !== "ready" || !prepared.built) return;
  const { documentCount, passageCount } = prepared.generation;
  stdout.write(
    `Indexed: ${counted(documentCount, "document")}, ${counted(passageCount, "passage")}\n`,
  );
}
