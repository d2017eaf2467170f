import { readConfig } from "../config/config.ts";
import type { ProvisionChange } from "../domain/version-difference.ts";
import { EXIT, type Command } from "./command.ts";
import { INDEX_OPTIONS } from "./open-index.ts";
import { UsageError } from "./parse-command-line.ts";
import { indented, printable } from "./printable.ts";
import { withLibrary } from "./with-library.ts";

export const diffCommand: Command = {
  help: `Shows what changed from one text to another, provision by provision.

Usage: yiju diff BEFORE AFTER [options]

  --json         As JSON, as GET /v1/documents/:id/diff sends it
  --corpus DIR   The corpus folder (default: corpus/ of Yiju; or YIJU_CORPUS_DIR)

  yiju diff circular circular@2
`,
  options: { corpus: INDEX_OPTIONS.corpus, json: { type: "boolean" } },
  maxPositionals: 2,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    const [before, after] = invocation.positionals;
    if (before === undefined || after === undefined) throw new UsageError("name two documents");
    const difference = await withLibrary({
      config,
      context,
      isWriting: false,
      run: (library) => library.diff(before, after),
    });
    const { changes, unchanged } = difference;
    context.stdout.write(
      invocation.has("json")
        ? `${JSON.stringify(difference, null, 2)}\n`
        : [...changes.map(formatChange), `${changes.length} changed, ${unchanged} the same\n`].join(
            "\n",
          ),
    );
    return EXIT.ok;
  },
};

function formatChange(change: ProvisionChange): string {
  const { before, after } = change;
  const lines = [
    ...(before === null ? [] : [indented(before.text, "  - ")]),
    ...(after === null ? [] : [indented(after.text, "  + ")]),
  ];
  return `${printable(`${placesOf(change)} (${change.kind})`)}\n${lines.join("\n")}\n`;
}

function placesOf({ kind, locator, before }: ProvisionChange): string {
  const isRenumbered = kind === "changed" && before.locator !== locator;
  return isRenumbered ? `${before.locator} → ${locator}` : locator;
}
