import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod/v4";
import { ifAbsent } from "../domain/if-absent.ts";
import { canonicalJson } from "./canonical-json.ts";

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
  const text = await readFile(headPath(directory), "utf8").catch(ifAbsent(null));
  if (text === null) return "missing";
  try {
    const head = headSchema.safeParse(JSON.parse(text)).data;
    return head !== undefined && text === formatHead(head) ? head : "damaged";
  } catch (error) {
    if (error instanceof SyntaxError) return "damaged";
    throw error;
  }
}

/**
 * Writes the next head beside the one that counts. Unflushed, a power cut may leave an empty file in the place of the
 * head: some file systems (XFS) keep a rename and lose what the file held.
 */
export async function draftHead(
  directory: string,
  head: Head,
  { flush }: { readonly flush: boolean },
): Promise<void> {
  await writeFile(draftPath(directory), formatHead(head), { mode: 0o600, flush });
}

/** Puts the draft in the place of the head by one rename: after a power cut it may lag behind, which the log mends. */
export async function publishHead(directory: string): Promise<void> {
  await rename(draftPath(directory), headPath(directory));
}

function headPath(directory: string): string {
  return join(directory, "HEAD");
}

function draftPath(directory: string): string {
  return join(directory, ".HEAD");
}

function formatHead(head: Head): string {
  return `${canonicalJson(head)}\n`;
}
