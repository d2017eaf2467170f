import { parseArgs } from "node:util";
import type { Command, Invocation } from "./command.ts";

/** A command line that cannot be understood; `message` says what is wrong with it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

type ParsedValues = Readonly<Record<string, unknown>>;

/**
 * The arguments after the command's name.
 *
 * @throws UsageError for unknown options, missing values and superfluous words.
 */
export function parseCommandLine(command: Command, args: readonly string[]): Invocation {
  const { values, positionals } = parse(command, args);
  const superfluous = positionals[command.maxPositionals];
  if (superfluous !== undefined) throw new UsageError(`"${superfluous}" is one word too many`);
  const textsOf = (option: string): readonly string[] => {
    const value = values[option];
    return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "string");
  };
  return {
    positionals,
    settings: Object.fromEntries(
      Object.entries(command.options).flatMap(([option, { setting }]) =>
        setting === undefined ? [] : [[setting, textsOf(option)[0]]],
      ),
    ),
    has: (option) => values[option] === true,
    value: (option) => textsOf(option)[0],
    values: textsOf,
  };
}

function parse(
  command: Command,
  args: readonly string[],
): { readonly values: ParsedValues; readonly positionals: readonly string[] } {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, multiple = false }]) => [
      name,
      { type, multiple },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    // Node's own messages name the option and what is wrong with it
    if (cause instanceof TypeError && "code" in cause) {
      throw new UsageError(firstSentence(cause.message), { cause });
    }
    throw cause;
  }
}

function firstSentence(message: string): string {
  return (message.split(/\. |\n/)[0] ?? message).replace(/\.$/, "");
}
