import { readFile } from "node:fs/promises";
import type { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import { hasSystemCode } from "../domain/has-system-code.ts";

/**
 * What a small file of ours holds; undefined where there is none.
 *
 * @throws AppError STORAGE_UNAVAILABLE, saying `advice`, for a file that cannot be read or holds something else.
 */
export async function readJsonFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  advice: string,
): Promise<z.output<Schema> | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    if (hasSystemCode(cause, "ENOENT")) return undefined;
    throw new AppError("STORAGE_UNAVAILABLE", `${path} cannot be read. ${advice}`, { cause });
  }
}
