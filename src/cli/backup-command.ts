import { readConfig } from "../config/config.ts";
import { EXIT, type Command } from "./command.ts";
import { UsageError } from "./parse-command-line.ts";
import { printable } from "./printable.ts";

export const backupCommand: Command = {
  help: `Writes everything in the data directory (documents, records, keys, feedback) into one ZIP file.

The index is not among it: it is made again from the documents. The file holds keys' hashes and what was asked; keep
it as you keep the data directory.

Usage: yiju backup FILE

  YIJU_DATA_DIR=/var/lib/yiju yiju backup yiju-2024-10-28.zip
`,
  options: {},
  maxPositionals: 1,
  async run(invocation, context) {
    const [file] = invocation.positionals;
    if (file === undefined) throw new UsageError("name the file to write");
    const config = readConfig(invocation.settings, context.environment);
    const count = await context.backend.backUp(config, file);
    context.stdout.write(printable(`Wrote ${count} files of ${config.dataDir} to ${file}\n`));
    return EXIT.ok;
  },
};

export const restoreCommand: Command = {
  help: `Makes the data directory of a backup, once every file of it was checked.

What is there already is moved aside, so that the step can be undone. Stop the server first.

Usage: yiju restore FILE

  YIJU_DATA_DIR=/var/lib/yiju yiju restore yiju-2024-10-28.zip
`,
  options: {},
  maxPositionals: 1,
  async run(invocation, context) {
    const [file] = invocation.positionals;
    if (file === undefined) throw new UsageError("name the backup");
    const config = readConfig(invocation.settings, context.environment);
    const { files, movedTo } = await context.backend.restore(config, file);
    const aside = movedTo === null ? "" : `What was there is in ${movedTo}\n`;
    context.stdout.write(printable(`Restored ${files} files to ${config.dataDir}\n${aside}`));
    return EXIT.ok;
  },
};
