import { createHash } from "node:crypto";
import { z } from "zod/v4";
import { RECORD_KINDS } from "../domain/log-record.ts";
import { canonicalJson } from "./canonical-json.ts";

/** What precedes the bytes that are hashed: no hash of one kind can pass for one of another. */
const RECORD_TAG = "yiju-record-v1\n";
const CONTENTS_TAG = "yiju-contents-v1\n";

/** `prev` of the first record of all. */
export const NO_RECORD = "0".repeat(64);

/** Stands for contents where there are none, or none any more. */
const NO_CONTENTS = "-";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const headerSchema = z.strictObject({
  v: z.literal(1),
  /** From 1, without a gap. */
  seq: z.int().positive(),
  /** ISO 8601 in UTC. */
  at: z.iso.datetime(),
  kind: z.enum(RECORD_KINDS),
  /** Hash of the record before. */
  prev: sha256,
  /** Stays for ever. */
  facts: z.record(z.string(), z.unknown()),
  /** Hash of the contents, also when they are gone; null where there never were any. */
  contents: sha256.nullable(),
});

export type RecordHeader = Readonly<z.infer<typeof headerSchema>>;

/** One line of the log, taken apart. */
export interface RecordLine {
  readonly hash: string;
  readonly header: RecordHeader;
  /** The bytes of the contents; null where there are none, or none any more. */
  readonly contents: Buffer | null;
}

/** A line with its three columns, and the hash that the next record names. */
export function formatLine(
  header: Omit<RecordHeader, "contents">,
  contents: string | null,
): { readonly line: string; readonly hash: string } {
  const named = contents === null ? null : hashOf(CONTENTS_TAG, contents);
  const text = canonicalJson({ ...header, contents: named });
  const hash = hashOf(RECORD_TAG, text);
  return { line: `${hash}\t${text}\t${contents ?? NO_CONTENTS}\n`, hash };
}

/** The line of a record whose contents are gone; all that is hashed stays as it is. */
export function withoutContents(line: Buffer): Buffer {
  const end = line.indexOf(TAB, line.indexOf(TAB) + 1);
  return Buffer.concat([line.subarray(0, end + 1), NONE]);
}

/**
 * Takes a line (without its line break) apart and checks what can be checked of it alone: that its hash is that of
 * its header, and that its contents are those that the header names. Answers what is wrong instead.
 */
export function parseLine(line: Buffer): RecordLine | string {
  const first = line.indexOf(TAB);
  const second = line.indexOf(TAB, first + 1);
  if (first < 0 || second < 0 || line.indexOf(TAB, second + 1) >= 0) {
    return "the line has not the three columns of a record";
  }
  const hash = line.subarray(0, first).toString("latin1");
  const text = line.subarray(first + 1, second);
  if (hashOf(RECORD_TAG, text) !== hash) return "the record was changed: its hash does not fit";
  const parsed = headerSchema.safeParse(jsonOf(text));
  if (!parsed.success) return "the record's header is not of this format";
  const rest = line.subarray(second + 1);
  const contents = rest.equals(NONE) ? null : rest;
  const problem = contentsProblem(parsed.data, contents);
  return problem ?? { hash, header: parsed.data, contents };
}

const TAB = 0x09;
const NONE = Buffer.from(NO_CONTENTS);

function contentsProblem({ contents: named }: RecordHeader, contents: Buffer | null) {
  if (contents === null) return undefined;
  if (named === null) return "contents were added to a record that has none";
  if (hashOf(CONTENTS_TAG, contents) === named) return undefined;
  return "the record's contents were changed: their hash does not fit";
}

function jsonOf(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString("utf8"));
  } catch {
    return undefined;
  }
}

function hashOf(tag: string, bytes: string | Buffer): string {
  return createHash("sha256").update(tag).update(bytes).digest("hex");
}
