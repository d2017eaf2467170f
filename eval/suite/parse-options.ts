import { parseArgs, type ParseArgsConfig } from "node:util";
import { z } from "zod/v4";
import { EvalError } from "./eval-error.ts";

/**
 * The options of a command that takes no other words, checked.
 *
 * @throws EvalError with the problem and the usage.
 */
export function parseOptions<Options>(
  args: readonly string[],
  command: {
    readonly options: ParseArgsConfig["options"];
    readonly schema: z.ZodType<Options>;
    readonly usage: string;
  },
): Options {
  const { options = {}, schema, usage } = command;
  try {
    return schema.parse(parseArgs({ args: [...args], options }).values);
  } catch (error) {
    const problem = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new EvalError(`${problem}\n${usage}`);
  }
}

/**
 * The options of a command and its other words, as `parseArgs` gives them.
 *
 * @throws EvalError with the problem and the usage.
 */
export function parseWords<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new EvalError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
