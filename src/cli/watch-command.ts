import { setTimeout as wait } from "node:timers/promises";
import { readConfig, type Config } from "../config/config.ts";
import { AppError } from "../domain/errors.ts";
import { addAll } from "./add-command.ts";
import { EXIT, type CliContext, type Command } from "./command.ts";
import { findFiles, type FoundFile } from "./find-files.ts";
import { INDEX_OPTIONS_HELP } from "./help.ts";
import { INDEX_OPTIONS } from "./open-index.ts";
import { UsageError } from "./parse-command-line.ts";
import { settledState } from "./settled-state.ts";
import { reindex, withLibrary } from "./with-library.ts";

/** How often the folder is looked through. */
const LOOK_EVERY_MS = 2000;

export const watchCommand: Command = {
  help: `Adds the files of a folder, and from then on those that are put into it or change, until it is stopped.

A file is read once nothing was written to it for two seconds. One that is taken away stays a document; remove it with
\`yiju remove\`.

Usage: yiju watch DIR [options]

${INDEX_OPTIONS_HELP}
  yiju watch /srv/circulars
`,
  options: INDEX_OPTIONS,
  maxPositionals: 1,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    const [folder] = invocation.positionals;
    if (folder === undefined) throw new UsageError("name the folder to watch");
    const stop = context.listenForStop();
    const seen = new Map<string, string>();
    do {
      const changed = await changedFiles(folder, seen);
      if (changed.length > 0) await addChanged(changed, { config, context, stop });
      await wait(LOOK_EVERY_MS, undefined, { signal: stop }).catch(() => undefined);
    } while (!stop.aborted);
    return EXIT.ok;
  },
};

/** Files that are new or were written to since they were last seen, and are left alone now. */
async function changedFiles(folder: string, seen: Map<string, string>): Promise<FoundFile[]> {
  const changed: FoundFile[] = [];
  for (const file of await findFiles([folder])) {
    const state = await settledState(file.location);
    if (state === undefined || seen.get(file.location) === state) continue;
    seen.set(file.location, state);
    changed.push(file);
  }
  return changed;
}

/** A server or another command may be changing documents just now: then the folder is looked at again later. */
async function addChanged(
  files: readonly FoundFile[],
  {
    config,
    context,
    stop,
  }: { readonly config: Config; readonly context: CliContext; readonly stop: AbortSignal },
): Promise<void> {
  do {
    try {
      await withLibrary({
        config,
        context,
        isWriting: true,
        run: async (library) => {
          const limits = { maxBytes: config.maxDocumentBytes };
          const { added, replaced } = await addAll(
            files,
            { library, details: {}, limits },
            context,
          );
          if (added + replaced > 0) await reindex(config, context);
        },
      });
      return;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "DATA_LOCKED") throw error;
      await wait(LOOK_EVERY_MS, undefined, { signal: stop }).catch(() => undefined);
    }
  } while (!stop.aborted);
}
