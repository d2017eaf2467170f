import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import { readJsonLines } from "../data/json-lines.ts";
import { SHARED_DATA } from "../data/shared-data.ts";
import { sha256Hex } from "../data/text-hash.ts";

const CASES = path.resolve(import.meta.dirname, "../../training/statutes/cases.jsonl");

/** A place in a statute's file: UTF-16 code units, and the first digits of the hash of what stands there. */
const place = z.object({ start: z.number(), end: z.number(), sha256: z.string() });

type Place = z.infer<typeof place>;

const caseLine = z.object({
  id: z.string(),
  /** Below `../shared/data`. */
  file: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  evidence: z.array(place),
  near: z.array(place).default([]),
});

/** A lay question about a statute, with the sentences that answer it, verbatim. */
export interface StatuteCase {
  readonly id: string;
  readonly file: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly evidence: readonly string[];
  /** Of a question that is not answered: sentences that look like an answer and are none. */
  readonly near: readonly string[];
}

/**
 * The questions of `training/statutes`, their evidence and near sentences read from the statutes' own files.
 *
 * @throws Error where a file no longer holds what its questions were written on
 */
export async function readStatuteCases(): Promise<readonly StatuteCase[]> {
  const cases = await readJsonLines(CASES, caseLine);
  const files = [...new Set(cases.map(({ file }) => file))];
  const texts = new Map(
    await Promise.all(
      files.map(
        async (file) => [file, await readFile(path.join(SHARED_DATA, file), "utf8")] as const,
      ),
    ),
  );
  return cases.map(({ evidence, near, ...one }) => {
    const read = (at: Place): string => textAt(one.file, texts.get(one.file) ?? "", at);
    return { ...one, evidence: evidence.map(read), near: near.map(read) };
  });
}

function textAt(file: string, text: string, { start, end, sha256 }: Place): string {
  const found = text.slice(start, end);
  if (sha256Hex(found).startsWith(sha256)) return found;
  throw new Error(`${file} is another version than the questions were written on (at ${start})`);
}
