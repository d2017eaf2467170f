import { readConfig } from "../config/config.ts";
import { EXIT, type Command } from "./command.ts";

/** `yiju migrate`: the data directory to the format of this version, or a step back. */
export const migrateCommand: Command = {
  help: `Brings the data directory (YIJU_DATA_DIR) to the format of this version, or takes the last step back.

The first change of a document does the same. Before going back to the version before, stop the server and undo the
step; nothing that was kept since is lost.

Usage: yiju migrate [--undo]

  yiju migrate --undo
`,
  options: { undo: { type: "boolean" } },
  maxPositionals: 0,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    const { from, to } = await context.backend.migrate(config, { undo: invocation.has("undo") });
    const what = from === to ? `is of format ${to}` : `was brought from format ${from} to ${to}`;
    context.stdout.write(`${config.dataDir} ${what}\n`);
    return EXIT.ok;
  },
};
