import { access, readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod/v4";
import { SHARED_DATA } from "./shared-data.ts";

/** The lines of a JSON Lines file of `../shared/data`, each checked. */
export async function readSharedLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const text = await readFile(path.join(SHARED_DATA, file), "utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => schema.parse(JSON.parse(line)));
}

/** Whether a folder of `../shared/data` is there. */
export async function hasSharedData(folder: string): Promise<boolean> {
  return access(path.join(SHARED_DATA, folder)).then(
    () => true,
    () => false,
  );
}
