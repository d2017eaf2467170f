import { AppError } from "../domain/errors.ts";
import { readHead, type Head } from "./head-file.ts";
import { holdSegments, type HeldSegment } from "./hold-segments.ts";
import { parseLine, type RecordLine } from "./record-line.ts";
import { linesOf, listSegments } from "./segment-files.ts";
import { withPurgeLock, withWriteLock } from "./write-lock.ts";

/** A line of the log, where it stands, and what it holds or why it is no record. */
export interface WalkedLine {
  readonly segment: number;
  /** From 1. */
  readonly line: number;
  /** Where in the file the next one begins. */
  readonly end: number;
  readonly parsed: RecordLine | string;
}

/** The log at one moment: what is appended, purged or removed later changes nothing of it. */
export interface LogSnapshot {
  readonly head: Head | "missing" | "damaged";
  /** Ascending. */
  readonly segments: readonly HeldSegment[];
}

/**
 * Waits for a write that is under way, so that head and files belong together. The files stay open until they are
 * walked.
 */
export async function takeSnapshot(directory: string): Promise<LogSnapshot> {
  return lockedIfPossible(directory, withWriteLock, async () => {
    const head = await readHead(directory);
    return { head, segments: await holdSegments(directory) };
  });
}

/** The same, and waits for a purge too, so that none is half done but for one that was interrupted. */
export function takeSnapshotBetweenPurges(directory: string): Promise<LogSnapshot> {
  return lockedIfPossible(directory, withPurgeLock, () => takeSnapshot(directory));
}

async function lockedIfPossible<Result>(
  directory: string,
  withLock: (directory: string, work: () => Promise<Result>) => Promise<Result>,
  work: () => Promise<Result>,
): Promise<Result> {
  if ((await listSegments(directory)).length === 0) return work();
  try {
    return await withLock(directory, work);
  } catch (error) {
    // an auditor's copy may be on a medium that cannot be written: nobody else writes there either
    if (error instanceof AppError) throw error;
    return work();
  }
}

/** Every line of a snapshot, in order, also those that are no records; closes its files. */
export async function* walkLog({ segments }: LogSnapshot): AsyncGenerator<WalkedLine> {
  try {
    for (const held of segments) yield* walkSegment(held);
  } finally {
    for (const held of segments) await held.close();
  }
}

async function* walkSegment({ segment, read }: HeldSegment): AsyncGenerator<WalkedLine> {
  const bytes = await read();
  const { lines, rest } = linesOf(bytes);
  let end = 0;
  for (const [index, line] of lines.entries()) {
    end += line.length + 1;
    yield { segment, line: index + 1, end, parsed: parseLine(line) };
  }
  if (rest.length === 0) return;
  yield { segment, line: lines.length + 1, end: bytes.length, parsed: unfinished(rest) };
}

function unfinished({ length }: Buffer): string {
  return `${length} bytes are no whole record: a write that was cut short, which the next one takes away and notes, or a change`;
}
