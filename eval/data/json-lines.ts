import { readFile } from "node:fs/promises";
import type { z } from "zod/v4";

/** The lines of a JSON Lines file, each checked; blank lines are left out. */
export async function readJsonLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const text = await readFile(file, "utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => schema.parse(JSON.parse(line)));
}
