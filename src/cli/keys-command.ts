import { randomBytes } from "node:crypto";
import { createKey } from "../access/create-key.ts";
import { readConfig } from "../config/config.ts";
import { AppError } from "../domain/errors.ts";
import type { OpenKeys } from "./backend.ts";
import { EXIT, type Command, type Invocation, type Output } from "./command.ts";
import { describeKey, formatKey } from "./format-key.ts";
import { readKeyWish } from "./key-wish.ts";
import { UsageError } from "./parse-command-line.ts";

export const keysCommand: Command = {
  help: `Makes, lists and revokes the keys that callers of the API show.

Usage: yiju keys create NAME [options]
       yiju keys list [--json]
       yiju keys revoke ID

  --scope LIST       What the key is good for: answer, search, documents, feedback, admin
                     (default: all but admin)
  --collection LIST  The collections that it may see (default: all)
  --expires WHEN     90d, 12h, or a day as in 2027-01-31, to its beginning, UTC (default: never)
  --per-minute N     Requests a minute (default: YIJU_REQUESTS_PER_KEY)
  --per-day N        Requests a day, UTC (default: no limit)
  --publishable      A key for web pages, which anybody may read: never admin, and good from --origin alone
  --origin LIST      Origins of those pages: https://intranet.example
  --json             As JSON

A key is shown once, when it is made; only its SHA-256 is kept, in YIJU_DATA_DIR (default: data/). A server
that runs takes notice at once.

  yiju keys create "intranet search" --scope search,documents --expires 90d
  yiju keys create intranet --publishable --origin https://intranet.example
  yiju keys create "my admin" --scope admin
`,
  options: {
    scope: { type: "string", multiple: true },
    collection: { type: "string", multiple: true },
    expires: { type: "string" },
    "per-minute": { type: "string" },
    "per-day": { type: "string" },
    publishable: { type: "boolean" },
    origin: { type: "string", multiple: true },
    json: { type: "boolean" },
  },
  maxPositionals: 2,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    const opened = await context.backend.openKeys(config);
    const [verb = "", word] = invocation.positionals;
    switch (verb) {
      case "create":
        await create(invocation, opened, context.stdout);
        return EXIT.ok;
      case "list":
        await opened.requireDataDirectory();
        await list(invocation, opened, context.stdout);
        return EXIT.ok;
      case "revoke":
        await revoke(word, opened, context.stdout);
        return EXIT.ok;
      default:
        throw new UsageError(`say create, list or revoke${verb === "" ? "" : `, not "${verb}"`}`);
    }
  },
};

async function create(invocation: Invocation, { keys }: OpenKeys, stdout: Output): Promise<void> {
  const now = new Date();
  const { kept, key } = createKey(readKeyWish(invocation, now), { randomBytes, now });
  await keys.change((all) => [...all, kept]);
  stdout.write(
    invocation.has("json")
      ? `${JSON.stringify({ key, ...describeKey(kept) })}\n`
      : `${key}\n\nKeep it now: it is not shown again.\n${formatKey(kept, now)}`,
  );
}

async function list(
  invocation: Invocation,
  { keys, uses }: OpenKeys,
  stdout: Output,
): Promise<void> {
  const [all, used] = await Promise.all([keys.list(), uses.read()]);
  if (invocation.has("json")) {
    for (const key of all) {
      const line = { ...describeKey(key), lastUsedAt: used.get(key.id)?.lastUsedAt ?? null };
      stdout.write(`${JSON.stringify(line)}\n`);
    }
    return;
  }
  const now = new Date();
  const shown = all.map((key) => formatKey(key, now, used.get(key.id)));
  stdout.write(shown.length === 0 ? "There are no keys.\n" : shown.join("\n"));
}

async function revoke(id: string | undefined, opened: OpenKeys, stdout: Output): Promise<void> {
  if (id === undefined) throw new UsageError("say which key: its ID, as `yiju keys list` shows it");
  await opened.requireDataDirectory();
  const revokedAt = new Date().toISOString();
  await opened.keys.change((all) => {
    if (all.every((key) => key.id !== id)) throw unknownKey(id);
    return all.map((key) =>
      key.id === id && key.revokedAt === null ? { ...key, revokedAt } : key,
    );
  });
  stdout.write(`${id} is revoked.\n`);
}

function unknownKey(id: string): AppError {
  return new AppError("KEY_UNKNOWN", `There is no key "${id}"; \`yiju keys list\` shows them.`);
}
