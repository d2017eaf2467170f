import { access } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod/v4";
import { readJsonLines } from "./json-lines.ts";
import { SHARED_DATA } from "./shared-data.ts";

/** The lines of a JSON Lines file of `../shared/data`, each checked. */
export function readSharedLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  return readJsonLines(path.join(SHARED_DATA, file), schema);
}

/** Whether a folder of `../shared/data` is there. */
export async function hasSharedData(folder: string): Promise<boolean> {
  return access(path.join(SHARED_DATA, folder)).then(
    () => true,
    () => false,
  );
}
