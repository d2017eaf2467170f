import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod/v4";
import { ifAbsent } from "../domain/if-absent.ts";
import { canonicalJson } from "./canonical-json.ts";

const HEAD_FILE = "HEAD";

const headSchema = z.strictObject({
  v: z.literal(1),
  /** Names the log: another log has another. */
  log: z.uuid(),
  /** The last record. */
  seq: z.int().positive(),
  hash: z.string(),
  /** The file that holds it, and where in it the record ends. */
  segment: z.int().positive(),
  bytes: z.int().nonnegative(),
  /** Day in UTC on which that file was begun. */
  openedOn: z.iso.date(),
});

/** The last record that counts: what a log that was cut at its end is found out by. */
export type Head = Readonly<z.infer<typeof headSchema>>;

/** "missing" before the first record; "damaged" where a power cut, or somebody, left no head. */
export async function readHead(directory: string): Promise<Head | "missing" | "damaged"> {
  const text = await readFile(join(directory, HEAD_FILE), "utf8").catch(ifAbsent(null));
  if (text === null) return "missing";
  try {
    const head = headSchema.safeParse(JSON.parse(text)).data;
    return head !== undefined && text === formatHead(head) ? head : "damaged";
  } catch (error) {
    if (error instanceof SyntaxError) return "damaged";
    throw error;
  }
}

/** Replaces the head by one rename. It is not flushed: after a power cut it may lag behind, which the log mends. */
export async function writeHead(directory: string, head: Head): Promise<void> {
  const next = join(directory, `.${HEAD_FILE}`);
  await writeFile(next, formatHead(head), { mode: 0o600 });
  await rename(next, join(directory, HEAD_FILE));
}

function formatHead(head: Head): string {
  return `${canonicalJson(head)}\n`;
}
