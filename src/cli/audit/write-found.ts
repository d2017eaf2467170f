import type { CliContext, ExitCode, Invocation } from "../command.ts";
import { EXIT } from "../command.ts";
import { UsageError } from "../parse-command-line.ts";

const DEFAULT_LIMIT = 20;

/** What `search` looks for, and how it shows what it found. */
export interface SearchOf<Entry> {
  readonly entries: AsyncIterable<Entry>;
  readonly fits: (entry: Entry) => boolean;
  /** Ends with a line break. */
  readonly describe: (entry: Entry) => string;
}

/** Writes the entries that fit, newest first, at most so many as `--limit` says, and how many more there are. */
export async function writeFound<Entry>(
  { entries, fits, describe }: SearchOf<Entry>,
  invocation: Invocation,
  { stdout, stderr }: Pick<CliContext, "stdout" | "stderr">,
): Promise<ExitCode> {
  const limit = limitOf(invocation.value("limit"));
  const found: Entry[] = [];
  for await (const entry of entries) if (fits(entry)) found.push(entry);
  for (const entry of found.toReversed().slice(0, limit)) {
    stdout.write(invocation.has("json") ? `${JSON.stringify(entry)}\n` : describe(entry));
  }
  if (found.length === 0) stderr.write("No record fits.\n");
  if (found.length > limit) stderr.write(`${found.length - limit} more: --limit ${found.length}\n`);
  return EXIT.ok;
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`--limit takes a whole number from 1 on, not "${text}"`);
}
