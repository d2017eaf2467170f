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
  /** Resolves once the record counts by the policy; rejects with RECORD_UNAVAILABLE where it cannot be kept. */
  append(record: NewRecord): Promise<void>;
  /** Waits for what is under way and flushes it. */
  close(): Promise<void>;
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
  const commit = async (records: readonly NewRecord[]): Promise<Head> => {
    try {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      return await withWriteLock(directory, async () =>
        commitRecords(await findTail(directory), records, {
          ...options,
          flush: policy === "strict",
        }),
      );
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
    append: (record) => queue.add(record),
    async close() {
      await queue.idle();
      await lateFlush.now();
    },
  };
}
