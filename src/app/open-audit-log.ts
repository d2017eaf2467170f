import { createPublicKey, type KeyObject } from "node:crypto";
import type { Config } from "../config/config.ts";
import { announceUse } from "../data-directory/presence.ts";
import { requireDataDirectory } from "../data-directory/require-data-directory.ts";
import { AppError } from "../domain/errors.ts";
import { ifAbsent } from "../domain/if-absent.ts";
import type { AuditLog, VerificationOptions } from "../ports/audit-log.ts";
import type { FeedbackStore } from "../ports/feedback-store.ts";
import { signCheckpoint } from "../records/checkpoint.ts";
import { appendCheckpoint, readCheckpoints } from "../records/checkpoint-file.ts";
import { readPrivateKey, readPublicKey } from "../records/checkpoint-key.ts";
import { findTail } from "../records/find-tail.ts";
import { purgeRecords } from "../records/purge-records.ts";
import { readRecords } from "../records/read-records.ts";
import { recordedAnswerOf } from "../records/recorded-answer-schema.ts";
import { recordedChangeOf } from "../records/recorded-change-schema.ts";
import { verifyLog } from "../records/verify-log.ts";
import { withWriteLock } from "../records/write-lock.ts";
import { missingRecords } from "./missing-records.ts";
import { checkpointFile, commitOptions, recordsDir } from "./open-recording.ts";

/** The records of the data directory. */
export function openAuditLog(config: Config, feedback: FeedbackStore): AuditLog {
  const directory = recordsDir(config);
  return {
    directory,
    requireDataDirectory: () => requireDataDirectory(config.dataDir),
    async verify(options) {
      const file = options.checkpointFile ?? checkpointFile(config);
      const checkpoints = await readCheckpoints(file);
      if (options.checkpointFile !== null && checkpoints.length === 0) throw noCheckpoints(file);
      const publicKey = await findPublicKey(config, options);
      const report = await verifyLog({ directory, checkpoints, publicKey });
      const missing = report.records === 0 ? await missingRecords(config) : [];
      return { ...report, problems: [...report.problems, ...missing] };
    },
    records: () => readRecords(directory),
    async *answers() {
      for await (const record of readRecords(directory)) {
        const answer = recordedAnswerOf(record);
        if (answer !== undefined) yield answer;
      }
    },
    async *changes() {
      for await (const record of readRecords(directory)) {
        const change = recordedChangeOf(record);
        if (change !== undefined) yield change;
      }
    },
    feedback: () => feedback.list(),
    async purge(before) {
      // a backup put in its place meanwhile would be purged without a record that says so
      const leave = await announceUse(config.dataDir);
      try {
        const records = await purgeRecords(before, { ...commitOptions(config), flush: true });
        return { records, feedback: await feedback.purge(before) };
      } finally {
        await leave();
      }
    },
    async checkpoint(keyFile) {
      const privateKey = await readSigningKey(config, keyFile);
      const { head } = await withWriteLock(directory, () => findTail(directory)).catch(
        ifAbsent({ head: null }),
      );
      if (head === null) throw noRecords(directory);
      const checkpoint = signCheckpoint(head, { at: new Date().toISOString(), privateKey });
      const file = checkpointFile(config);
      await appendCheckpoint(file, checkpoint);
      return { seq: head.seq, hash: head.hash, line: JSON.stringify(checkpoint), file };
    },
  };
}

async function findPublicKey(
  { records }: Config,
  { publicKeyFile }: VerificationOptions,
): Promise<KeyObject | null> {
  if (publicKeyFile !== null) return readPublicKey(publicKeyFile);
  if (records.checkpointKey === null) return null;
  return createPublicKey(await readPrivateKey(records.checkpointKey));
}

function readSigningKey({ records }: Config, keyFile: string | null): Promise<KeyObject> {
  const file = keyFile ?? records.checkpointKey;
  if (file !== null) return readPrivateKey(file);
  throw new AppError(
    "CONFIG_INVALID",
    "There is no key to sign with: name its file with --key or YIJU_CHECKPOINT_KEY_FILE, or make one with `yiju audit key`.",
  );
}

function noCheckpoints(file: string): AppError {
  return new AppError("CONFIG_INVALID", `There are no checkpoints in ${file}. Check the path.`);
}

function noRecords(directory: string): AppError {
  return new AppError("RECORD_UNKNOWN", `There are no records in ${directory} yet.`);
}
