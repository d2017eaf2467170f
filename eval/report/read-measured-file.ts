import { readFile } from "node:fs/promises";
import type { z } from "zod/v4";
import { EvalError } from "../suite/eval-error.ts";

/**
 * Reads what another command of the suite wrote with `--json`; rejects with EvalError for anything else.
 *
 * @param command the one that writes such files: "sets"
 */
export async function readMeasuredFile<T>(
  file: string,
  schema: z.ZodType<T>,
  command: string,
): Promise<T> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new EvalError(`Cannot read ${file}: ${String(cause)}`);
  });
  const parsed = schema.safeParse(jsonOrNull(text));
  if (parsed.success) return parsed.data;
  const make = ["npm run eval --", ...(command === "" ? [] : [command]), "--json", file].join(" ");
  throw new EvalError(`${file} is not what this suite writes; make it with: ${make}`);
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // the schema then says that it is no such file
  }
}
