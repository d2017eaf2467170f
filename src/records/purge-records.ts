import { rename, rm } from "node:fs/promises";
import { syncFolder } from "../data-directory/sync-folder.ts";
import { writeFlushed } from "../data-directory/write-flushed.ts";
import { ifAbsent } from "../domain/if-absent.ts";
import type { NewRecord } from "../domain/log-record.ts";
import { commitRecords, type CommitOptions } from "./commit-records.ts";
import { findTail } from "./find-tail.ts";
import { parseLine, withoutContents } from "./record-line.ts";
import { linesOf, listSegments, readSegment, segmentPath } from "./segment-files.ts";
import { unwritable } from "./unwritable.ts";
import { withPurgeLock, withWriteLock } from "./write-lock.ts";

/**
 * Deletes the contents of every record before an instant. What is hashed stays, so that the chain is as provable as
 * before. The purge is recorded first, in a new file; a purge that was interrupted is finished by the next.
 *
 * @returns the number of records that lost their contents
 * @throws AppError RECORD_UNAVAILABLE where the records cannot be written.
 */
export async function purgeRecords(before: string, options: CommitOptions): Promise<number> {
  const { directory } = options;
  if (!(await anyToPurge(directory, before))) return 0;
  return withPurgeLock(directory, () => purgeAlone(before, options)).catch((error: unknown) => {
    throw unwritable("Records", directory, error);
  });
}

async function purgeAlone(before: string, options: CommitOptions): Promise<number> {
  const { directory } = options;
  const last = await withWriteLock(directory, async () => {
    const tail = await findTail(directory);
    const facts = { before, throughSeq: tail.head?.seq ?? 0 };
    const purge: NewRecord = { kind: "purge", facts, contents: null };
    const { segment } = await commitRecords({ ...tail, mustRotate: true }, () => [purge], options);
    return segment;
  });
  let purged = 0;
  for (const segment of await listSegments(directory)) {
    if (segment >= last) break;
    purged += await withWriteLock(directory, () => purgeSegment(directory, segment, before));
  }
  return purged;
}

async function anyToPurge(directory: string, before: string): Promise<boolean> {
  for (const segment of await listSegments(directory)) {
    const { lines } = linesOf(await readIfThere(directory, segment));
    if (lines.some((line) => isToPurge(line, before))) return true;
  }
  return false;
}

/** A server removes files whose time is over. */
function readIfThere(directory: string, segment: number): Promise<Buffer> {
  return readSegment(directory, segment).catch(ifAbsent(Buffer.alloc(0)));
}

/** A line that is no record is left as it is: it is evidence. */
function isToPurge(line: Buffer, before: string): boolean {
  const parsed = parseLine(line);
  return typeof parsed !== "string" && parsed.contents !== null && parsed.header.at < before;
}

async function purgeSegment(directory: string, segment: number, before: string): Promise<number> {
  const { lines, rest } = linesOf(await readIfThere(directory, segment));
  const doomed = lines.map((line) => isToPurge(line, before));
  const count = doomed.filter(Boolean).length;
  if (count === 0) return 0;
  const after = lines.map((line, index) => (doomed[index] === true ? withoutContents(line) : line));
  const bytes = Buffer.concat([...after.flatMap((line) => [line, LINE_FEED]), rest]);
  const path = segmentPath(directory, segment);
  // always under one name: what a crash leaves of it is written over by the next purge
  try {
    await writeFlushed(`${path}.new`, bytes);
    await rename(`${path}.new`, path);
  } catch (error) {
    // what a full disk took of it is room that answers need
    await rm(`${path}.new`, { force: true });
    throw error;
  }
  await syncFolder(directory);
  return count;
}

const LINE_FEED = Buffer.from("\n");
