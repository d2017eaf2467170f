import { readFile } from "node:fs/promises";
import { inspect } from "node:util";
import { isDebugging } from "../config/config.ts";
import { AppError } from "../domain/errors.ts";
import { isOfTheSystem } from "../domain/is-of-the-system.ts";
import { EXIT, type CliContext, type Command, type ExitCode } from "./command.ts";
import { HELP } from "./help.ts";
import { inWordsOf } from "./in-words-of.ts";
import { parseCommandLine, UsageError } from "./parse-command-line.ts";
import { repeatOptions } from "./repeat-options.ts";

/** Loaded when used: `yiju --help` must not wait for a model runtime. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import("./serve-command.ts")).serveCommand,
  index: async () => (await import("./index-command.ts")).indexCommand,
  ask: async () => (await import("./ask-command.ts")).askCommand,
  search: async () => (await import("./search-command.ts")).searchCommand,
  mcp: async () => (await import("./mcp-command.ts")).mcpCommand,
  audit: async () => (await import("./audit/audit-command.ts")).auditCommand,
  replay: async () => (await import("./replay-command.ts")).replayCommand,
  feedback: async () => (await import("./feedback-command.ts")).feedbackCommand,
  config: async () => (await import("./config-command.ts")).configCommand,
  keys: async () => (await import("./keys-command.ts")).keysCommand,
  add: async () => (await import("./add-command.ts")).addCommand,
  remove: async () => (await import("./remove-command.ts")).removeCommand,
  edit: async () => (await import("./edit-command.ts")).editCommand,
  watch: async () => (await import("./watch-command.ts")).watchCommand,
  backup: async () => (await import("./backup-command.ts")).backupCommand,
  restore: async () => (await import("./backup-command.ts")).restoreCommand,
  migrate: async () => (await import("./migrate-command.ts")).migrateCommand,
  diff: async () => (await import("./diff-command.ts")).diffCommand,
  documents: async () => (await import("./documents-command.ts")).documentsCommand,
};

/** Failures that whoever called can mend by calling otherwise. */
const USAGE_CODES: readonly string[] = [
  "CONFIG_INVALID",
  "REQUEST_INVALID",
  "DOCUMENT_UNKNOWN",
  "KEY_UNKNOWN",
  "DOCUMENT_CONFLICT",
  "RECORD_UNKNOWN",
];

/** Runs one command line, without the program's name; failures are one line on stderr. */
export async function runCli(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const [name, ...rest] = args;
  try {
    return (await runGeneral(name, context)) ?? (await runCommand(name, rest, context));
  } catch (error) {
    return reportFailure(error, name, context);
  }
}

async function runGeneral(
  name: string | undefined,
  { program, stdout, stderr }: CliContext,
): Promise<ExitCode | undefined> {
  switch (name) {
    case undefined:
      stderr.write(inWordsOf(program, HELP));
      return EXIT.usage;
    case "help":
    case "--help":
    case "-h":
      stdout.write(inWordsOf(program, HELP));
      return EXIT.ok;
    case "--version":
      stdout.write(`${await readVersion()}\n`);
      return EXIT.ok;
    default:
      return undefined;
  }
}

async function runCommand(
  name = "",
  args: readonly string[],
  context: CliContext,
): Promise<ExitCode> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) throw new UsageError(`there is no command "${name}"`);
  const command = await load();
  if (asksForHelp(args)) {
    context.stdout.write(inWordsOf(context.program, command.help));
    return EXIT.ok;
  }
  const invocation = parseCommandLine(command, args);
  return command.run(invocation, context).catch((error: unknown) => {
    throw repeatOptions(error, invocation);
  });
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes("--help") || options.includes("-h");
}

function reportFailure(
  error: unknown,
  name = "",
  { program, stderr, environment }: CliContext,
): ExitCode {
  if (error instanceof UsageError) {
    const command = Object.hasOwn(COMMANDS, name) ? `yiju ${name}` : "yiju";
    const hint = `Try: ${command} --help`;
    stderr.write(inWordsOf(program, `${command}: ${error.message}. ${hint}\n`));
    return EXIT.usage;
  }
  const isExpected = error instanceof AppError;
  stderr.write(inWordsOf(program, `yiju: ${messageOf(error).replaceAll("\n", " ")}\n`));
  if (isDebugging(environment)) stderr.write(`${inspect(error)}\n`);
  return isExpected && USAGE_CODES.includes(error.code) ? EXIT.usage : EXIT.failed;
}

function messageOf(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (isOfTheSystem(error)) return `the system refused it: ${error.message}`;
  return `unexpected failure: ${String(error)}`;
}

async function readVersion(): Promise<string> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  const manifest: unknown = JSON.parse(text);
  const hasVersion = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return hasVersion ? String(manifest.version) : "unknown";
}
