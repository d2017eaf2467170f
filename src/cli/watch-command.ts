import { setTimeout as wait } from "node:timers/promises";
import { readConfig } from "../config/config.ts";
import { AppError } from "../domain/errors.ts";
import { EXIT, type CliContext, type Command } from "./command.ts";
import { findFiles } from "./find-files.ts";
import { INDEX_OPTIONS_HELP } from "./help.ts";
import { INDEX_OPTIONS } from "./open-index.ts";
import { UsageError } from "./parse-command-line.ts";
import { printable } from "./printable.ts";
import { watchFolder } from "./watch-folder.ts";

/** How often the folder is looked through. */
const LOOK_EVERY_MS = 2000;

/** Between looks that fail one after the other, each waits twice as long as the one before, up to this. */
const MAX_WAIT_MS = 60_000;

export const watchCommand: Command = {
  help: `Adds the files of a folder, and from then on those that are put into it or change, until it is stopped.

A file is read once nothing was written to it for two seconds. One that is taken away stays a document; remove it with
\`yiju remove\`. Of files that differ in their endings alone, as rule.md and rule.pdf, which would be versions of one
document, the one that was there first is read, or none. What fails (a folder that cannot be read for a while, a full disk) is told, and tried again.

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
    // a folder that is not there at the beginning is a wrong name
    await findFiles([folder]);
    const stop = context.listenForStop();
    const watch = watchFolder(folder, config, context);
    const tell = createTeller(context);
    let waitMs = LOOK_EVERY_MS;
    do {
      const failure = await failureOf(() => watch.look());
      tell(failure);
      waitMs = mustBackOff(failure) ? Math.min(2 * waitMs, MAX_WAIT_MS) : LOOK_EVERY_MS;
      await wait(waitMs, undefined, { signal: stop }).catch(() => undefined);
    } while (!stop.aborted);
    return EXIT.ok;
  },
};

/** Null where the work was done; bugs are thrown. */
async function failureOf(work: () => Promise<void>): Promise<AppError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** A server or another command that changes documents just now will soon have done so. */
function mustBackOff(failure: AppError | null): boolean {
  return failure !== null && failure.code !== "DATA_LOCKED";
}

/** Tells a failure once, however often it comes back, and when it is over. */
function createTeller({ stderr }: Pick<CliContext, "stderr">): (failure: AppError | null) => void {
  let told = "";
  return (failure) => {
    if (failure?.code === "DATA_LOCKED") return;
    const message = failure?.message ?? "";
    if (message === told) return;
    const line = failure === null ? "watching goes on" : `${message}; it will be tried again`;
    stderr.write(printable(`yiju: ${line}\n`));
    told = message;
  };
}
