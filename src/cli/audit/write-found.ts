import type { CliContext, ExitCode, Invocation } from "../command.ts";
import { EXIT } from "../command.ts";
import { UsageError } from "../parse-command-line.ts";
import { newestOf } from "./newest-of.ts";

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
  const { newest, count } = await newestOf(fitting(entries, fits), limit);
  for (const entry of newest) {
    stdout.write(invocation.has("json") ? `${JSON.stringify(entry)}\n` : describe(entry));
  }
  if (count === 0) stderr.write("No record fits.\n");
  if (count > limit) stderr.write(`${count - limit} more: --limit ${count}\n`);
  return EXIT.ok;
}

async function* fitting<Entry>(
  entries: AsyncIterable<Entry>,
  fits: (entry: Entry) => boolean,
): AsyncGenerator<Entry> {
  for await (const entry of entries) if (fits(entry)) yield entry;
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`--limit takes a whole number from 1 on, not "${text}"`);
}
