import type { KeyObject } from "node:crypto";
import type { LogReport, RecordPlace } from "../domain/log-report.ts";
import { createAnchorChecker } from "./anchor-checker.ts";
import { createChainChecker } from "./chain-checker.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { takeSnapshotBetweenPurges, walkLog } from "./walk-log.ts";

export interface VerifyOptions {
  readonly directory: string;
  /** What the log has to hold. */
  readonly checkpoints: readonly Checkpoint[];
  /** Null: signatures are not checked. */
  readonly publicKey: KeyObject | null;
}

/** Reads every record and checks it against the one before, the head and the checkpoints. */
export async function verifyLog({ directory, ...anchors }: VerifyOptions): Promise<LogReport> {
  const snapshot = await takeSnapshotBetweenPurges(directory);
  const chain = createChainChecker();
  const anchor = createAnchorChecker(snapshot, anchors);
  let [records, purged] = [0, 0];
  let first: RecordPlace | null = null;
  let last: RecordPlace | null = null;
  for await (const walked of walkLog(snapshot)) {
    chain.take(walked);
    anchor.take(walked);
    const { parsed } = walked;
    if (typeof parsed === "string") continue;
    const { header, hash, contents } = parsed;
    records++;
    if (header.contents !== null && contents === null) purged++;
    last = { seq: header.seq, at: header.at, hash };
    first ??= last;
  }
  const { problems, checkpoints } = anchor.finish();
  const segments = snapshot.segments.length;
  return {
    records,
    segments,
    purged,
    first,
    last,
    checkpoints,
    problems: [...chain.finish(), ...problems],
  };
}
