import type { KeyObject } from "node:crypto";
import { signCheckpoint } from "./checkpoint.ts";
import { appendCheckpoint, readCheckpoints } from "./checkpoint-file.ts";
import type { Head } from "./head-file.ts";

export interface AutoCheckpointOptions {
  readonly file: string;
  readonly privateKey: KeyObject;
  /** Records between two checkpoints. */
  readonly every: number;
  readonly now: () => Date;
  /** Told when a checkpoint cannot be kept: answers go on without it. */
  readonly onFailure: (error: unknown) => void;
}

/** Signs the last record whenever so many have come since the checkpoint before, and when a file was begun. */
export function createAutoCheckpoint(
  options: AutoCheckpointOptions,
): (head: Head) => Promise<void> {
  const { file, privateKey, every, now, onFailure } = options;
  let before: Pick<Head, "seq" | "segment"> | undefined;
  return async (head) => {
    try {
      before ??= { seq: await lastSigned(file, head), segment: head.segment };
      if (head.seq - before.seq < every && head.segment === before.segment) return;
      before = head;
      await appendCheckpoint(file, signCheckpoint(head, { at: now().toISOString(), privateKey }));
    } catch (error) {
      onFailure(error);
    }
  };
}

/** A checkpoint of another log, or of a record that a restored backup took away, signs nothing of this one. */
async function lastSigned(file: string, { log, seq }: Head): Promise<number> {
  const checkpoints = await readCheckpoints(file);
  return checkpoints.findLast((one) => one.log === log && one.seq <= seq)?.seq ?? 0;
}
