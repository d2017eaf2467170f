import { readConfig } from "../config/config.ts";
import { EXIT, type Command } from "./command.ts";
import { INDEX_OPTIONS_HELP } from "./help.ts";
import { INDEX_OPTIONS } from "./open-index.ts";
import { UsageError } from "./parse-command-line.ts";
import { printable } from "./printable.ts";
import { reindex, withLibrary } from "./with-library.ts";

export const removeCommand: Command = {
  help: `Removes added documents: their texts and files now, their passages with the index that is made then.

A removed version brings the one before it back. Documents of the corpus folder are removed there.

Usage: yiju remove ID... [options]

  --no-index     Do not index now; the next \`yiju index\` or start does
${INDEX_OPTIONS_HELP}
  yiju remove circular@2
`,
  options: { ...INDEX_OPTIONS, "no-index": { type: "boolean" } },
  maxPositionals: Infinity,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    const ids = invocation.positionals;
    if (ids.length === 0) throw new UsageError("name a document; `yiju documents` lists the ids");
    await withLibrary({
      config,
      context,
      isWriting: true,
      run: async (library) => {
        for (const id of ids) {
          await library.remove(id);
          context.stdout.write(printable(`Removed ${id}\n`));
        }
        if (!invocation.has("no-index")) await reindex(config, context);
      },
    });
    return EXIT.ok;
  },
};
