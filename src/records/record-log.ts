import { mkdir } from "node:fs/promises";
import type { NewRecord } from "../domain/log-record.ts";
import { commitRecords, type CommitOptions } from "./commit-records.ts";
import { findTail } from "./find-tail.ts";
import { createGroupQueue } from "./group-queue.ts";
import type { Head } from "./head-file.ts";
import { createLateFlush } from "./late-flush.ts";
import { segmentPath } from "./segment-files.ts";
import { unwritable } from "./unwritable.ts";
import { withWriteLock } from "./write-lock.ts";

/** `strict`: a record counts once it is on the disk. `interval`: once the system has it; flushed every second. */
type FlushPolicy = "strict" | "interval";

export interface RecordLogOptions extends Omit<CommitOptions, "flush"> {
  readonly policy: FlushPolicy;
  /** Told the last record after each commit, before the next one; does not reject. */
  readonly onCommitted?: (head: Head) => Promise<void>;
}

export interface RecordLog {
  /**
   * Has every file that this log appends to from now on hold this record before them, so that it is there as long as
   * they are.
   */
  introduce(record: NewRecord): void;
  /** Resolves once the record counts by the policy; rejects with RECORD_UNAVAILABLE where it cannot be kept. */
  append(record: NewRecord): Promise<void>;
  /** Waits for what is under way and flushes it. */
  close(): Promise<void>;
}

interface Introduction {
  readonly record: NewRecord;
  /** The last file that holds it. */
  segment: number | null;
}

/** How long a record may wait for its flush under `interval`. */
const FLUSH_EVERY_MS = 1000;

/**
 * The log of one folder, which several programs may write to in turn. Records that come while others are being
 * written are written together, with one flush.
 */
export function createRecordLog(options: RecordLogOptions): RecordLog {
  const { directory, policy, onCommitted } = options;
  const lateFlush = createLateFlush(FLUSH_EVERY_MS);
  let introduction: Introduction | undefined;
  let last: Head | undefined;
  const commit = async (records: readonly NewRecord[]): Promise<Head> => {
    const introduced = introduction;
    try {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      last = await withWriteLock(directory, async () => {
        const tail = await findTail(directory, last);
        // where records were lost, or put in place of others, a number stands for another file
        const isAsLeft = tail.mend === null && tail.head?.log === last?.log;
        const recordsFor = (segment: number): readonly NewRecord[] =>
          introduced === undefined || (isAsLeft && segment === introduced.segment)
            ? records
            : [introduced.record, ...records];
        const flush = policy === "strict";
        return commitRecords(tail, recordsFor, { ...options, flush });
      });
      if (introduced !== undefined) introduced.segment = last.segment;
      return last;
    } catch (error) {
      throw unwritable("Records", directory, error);
    }
  };
  const queue = createGroupQueue<NewRecord>(async (records) => {
    const head = await commit(records);
    if (policy === "interval") lateFlush.due(segmentPath(directory, head.segment));
    await onCommitted?.(head);
  });
  return {
    introduce(record) {
      introduction = { record, segment: null };
    },
    append: (record) => queue.add(record),
    async close() {
      await queue.idle();
      await lateFlush.now();
    },
  };
}
