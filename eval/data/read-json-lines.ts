import { readFile } from "node:fs/promises";
import { z } from "zod/v4";

/** One string field of every line of a JSON Lines file, in order. */
export async function readJsonLines(file: string, field: string): Promise<string[]> {
  const line = z.object({ [field]: z.string() });
  return (await readFile(file, "utf8"))
    .split("\n")
    .filter((text) => text.trim() !== "")
    .map((text) => line.parse(JSON.parse(text))[field] ?? "");
}
