import { readConfig } from "../config/config.ts";
import { EXIT, type Command } from "./command.ts";
import { DETAILS_OPTIONS, DETAILS_OPTIONS_HELP, readDetails } from "./details-options.ts";
import { formatDocument } from "./documents-command.ts";
import { INDEX_OPTIONS_HELP } from "./help.ts";
import { INDEX_OPTIONS } from "./open-index.ts";
import { UsageError } from "./parse-command-line.ts";
import { reindex, withLibrary } from "./with-library.ts";

export const editCommand: Command = {
  help: `Changes what is known of an added document; its text stays as it is.

Usage: yiju edit ID [options]

${DETAILS_OPTIONS_HELP}  --no-index     Do not index now; the next \`yiju index\` or start does
${INDEX_OPTIONS_HELP}
  yiju edit circular --title "外判指引" --issued-on 2024-10-28 --status in-force
`,
  options: { ...INDEX_OPTIONS, ...DETAILS_OPTIONS, "no-index": { type: "boolean" } },
  maxPositionals: 1,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    const details = readDetails(invocation);
    const [id] = invocation.positionals;
    if (id === undefined) throw new UsageError("name a document; `yiju documents` lists the ids");
    if (Object.keys(details).length === 0)
      throw new UsageError("say what to change, as in --title");
    await withLibrary({
      config,
      context,
      isWriting: true,
      run: async (library) => {
        context.stdout.write(formatDocument(await library.edit(id, details)));
        if (!invocation.has("no-index")) await reindex(config, context);
      },
    });
    return EXIT.ok;
  },
};
