import { open, rm, truncate } from "node:fs/promises";
import { syncFolder } from "../data-directory/sync-folder.ts";
import type { NewRecord } from "../domain/log-record.ts";
import { canonicalJson } from "./canonical-json.ts";
import { expiredSegments } from "./expired-segments.ts";
import type { Tail } from "./find-tail.ts";
import { draftHead, publishHead, type Head } from "./head-file.ts";
import { formatLine, NO_RECORD } from "./record-line.ts";
import { segmentPath } from "./segment-files.ts";

export interface CommitOptions {
  readonly directory: string;
  /** Whether what is written has to outlive a power cut before it counts. */
  readonly flush: boolean;
  /** A file that is as large is followed by another. */
  readonly maxSegmentBytes: number;
  /** Null: files are kept for ever. */
  readonly retentionDays: number | null;
  readonly now: () => Date;
  /** Unguessable: 64 hexadecimal digits for a salt. */
  readonly newSalt: () => string;
  readonly newLogId: () => string;
}

/**
 * Appends records after the tail in one write, in a new file where it is time for one. Only under the write lock.
 * Where it rejects, nothing was appended.
 *
 * @param recordsFor the records, for the number of the file that they go to
 */
export async function commitRecords(
  tail: Tail,
  recordsFor: (segment: number) => readonly NewRecord[],
  options: CommitOptions,
): Promise<Head> {
  const at = options.now().toISOString();
  const { head, mend } = tail;
  const mended: NewRecord[] = mend === null ? [] : [{ kind: "mend", facts: mend, contents: null }];
  if (head !== null && !isTimeForAnother(tail, at, options)) {
    const all = [...mended, ...recordsFor(head.segment)];
    return append(head, linesFor(head, all, { at, options }), options);
  }
  return rotate(tail, [...mended, ...recordsFor(segmentAfter(head))], { at, options });
}

function segmentAfter(head: Head | null): number {
  return (head?.segment ?? 0) + 1;
}

function isTimeForAnother({ head, mustRotate }: Tail, at: string, options: CommitOptions): boolean {
  if (mustRotate || head === null) return true;
  return head.bytes >= options.maxSegmentBytes || head.openedOn !== at.slice(0, 10);
}

interface Place {
  readonly seq: number;
  readonly hash: string;
}

interface Lines extends Place {
  readonly text: string;
}

function linesFor(
  place: Place,
  records: readonly NewRecord[],
  { at, options }: { readonly at: string; readonly options: CommitOptions },
): Lines {
  let { seq, hash } = place;
  let text = "";
  for (const { kind, facts, contents } of records) {
    const header = { v: 1 as const, seq: ++seq, at, kind, prev: hash, facts };
    const salted =
      contents === null ? null : canonicalJson({ ...contents, salt: options.newSalt() });
    const made = formatLine(header, salted);
    text += made.line;
    hash = made.hash;
  }
  return { seq, hash, text };
}

async function append(
  head: Head,
  { seq, hash, text }: Lines,
  { directory, flush }: CommitOptions,
): Promise<Head> {
  const path = segmentPath(directory, head.segment);
  const next = { ...head, seq, hash, bytes: head.bytes + Buffer.byteLength(text) };
  const file = await open(path, "a", 0o600);
  try {
    await file.appendFile(text);
    // at once: the disk takes little longer for both than for one
    await Promise.all([draftHead(directory, next, { flush }), ...(flush ? [file.datasync()] : [])]);
  } catch (error) {
    // a full disk may have taken half of it
    await truncate(path, head.bytes).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
  await publishHead(directory);
  return next;
}

/** Begins a file with a record that names the last one of the file before. */
async function rotate(
  { head }: Tail,
  records: readonly NewRecord[],
  { at, options }: { readonly at: string; readonly options: CommitOptions },
): Promise<Head> {
  const { directory } = options;
  const log = head?.log ?? options.newLogId();
  const segment = segmentAfter(head);
  const before = head ?? { seq: 0, hash: NO_RECORD };
  const previous = head === null ? null : { segment: head.segment, seq: head.seq, hash: head.hash };
  const begun: NewRecord = { kind: "segment", facts: { log, segment, previous }, contents: null };
  const expired = await expiredSegments(directory, { segment, ...options });
  const removed = expired.map((facts): NewRecord => ({
    kind: "retention",
    facts: { ...facts },
    contents: null,
  }));
  const lines = linesFor(before, [begun, ...removed, ...records], { at, options });
  const fresh: Head = { v: 1, log, ...before, segment, bytes: 0, openedOn: at.slice(0, 10) };
  const next = await append(fresh, lines, options).catch(async (error: unknown) => {
    await rm(segmentPath(directory, segment), { force: true });
    throw error;
  });
  await syncFolder(directory);
  for (const { segment: old } of expired) await rm(segmentPath(directory, old), { force: true });
  return next;
}
