import { AppError } from "../domain/errors.ts";
import { readHead, type Head } from "./head-file.ts";
import { parseLine, type RecordLine } from "./record-line.ts";
import { linesOf, listSegments, readSegment } from "./segment-files.ts";
import { withWriteLock } from "./write-lock.ts";

/** A line of the log, where it stands, and what it holds or why it is no record. */
export interface WalkedLine {
  readonly segment: number;
  /** From 1. */
  readonly line: number;
  /** Where in the file the next one begins. */
  readonly end: number;
  readonly parsed: RecordLine | string;
}

/** The log at one moment: what is appended later is not part of it. */
export interface LogSnapshot {
  readonly directory: string;
  readonly head: Head | "missing" | "damaged";
  /** Numbers of the files, ascending. */
  readonly segments: readonly number[];
  /** Size of the last file. */
  readonly lastBytes: number;
}

/** Waits for a write that is under way, so that head and files belong together. */
export async function takeSnapshot(directory: string): Promise<LogSnapshot> {
  const take = async (): Promise<LogSnapshot> => {
    const [head, segments] = [await readHead(directory), await listSegments(directory)];
    const last = segments.at(-1);
    const lastBytes = last === undefined ? 0 : (await readSegment(directory, last)).length;
    return { directory, head, segments, lastBytes };
  };
  if ((await listSegments(directory)).length === 0) return take();
  try {
    return await withWriteLock(directory, take);
  } catch (error) {
    // an auditor's copy may be on a medium that cannot be written: nobody else writes there either
    if (error instanceof AppError) throw error;
    return take();
  }
}

/** Every line of a snapshot, in order, also those that are no records. */
export async function* walkLog(snapshot: LogSnapshot): AsyncGenerator<WalkedLine> {
  const { directory, segments, lastBytes } = snapshot;
  for (const segment of segments) {
    const whole = await readSegment(directory, segment);
    const bytes = segment === segments.at(-1) ? whole.subarray(0, lastBytes) : whole;
    const { lines, rest } = linesOf(bytes);
    let end = 0;
    for (const [index, line] of lines.entries()) {
      end += line.length + 1;
      yield { segment, line: index + 1, end, parsed: parseLine(line) };
    }
    if (rest.length === 0) continue;
    yield { segment, line: lines.length + 1, end: bytes.length, parsed: unfinished(rest) };
  }
}

function unfinished({ length }: Buffer): string {
  return `${length} bytes are no whole record: a write that was cut short, which the next one takes away and notes, or a change`;
}
