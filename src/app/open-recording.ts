import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Config } from "../config/config.ts";
import { announceUse } from "../data-directory/presence.ts";
import { asError } from "../domain/as-error.ts";
import { createLog } from "../logger.ts";
import type { Assistant, TracingAssistant } from "../ports/assistant.ts";
import { createAutoCheckpoint } from "../records/auto-checkpoint.ts";
import type { CommitOptions } from "../records/commit-records.ts";
import { readPrivateKey } from "../records/checkpoint-key.ts";
import {
  createAnswerRecorder,
  type AnswerRecorderOptions,
} from "../records/create-answer-recorder.ts";
import { recordAnswers } from "../records/record-answers.ts";
import { createRecordLog, type RecordLog } from "../records/record-log.ts";

/** How answers are recorded, and what that holds open. */
export interface Recording {
  /** The same assistant, which records its answers; `collections` are those that it sees, null all of them. */
  readonly recorded: (
    assistant: TracingAssistant,
    collections: readonly string[] | null,
  ) => Assistant;
  close(): Promise<void>;
}

/** Nobody asked for records, or the settings want none. */
export const NO_RECORDING: Recording = {
  recorded: (assistant) => assistant,
  close: () => Promise.resolve(),
};

/** The folder of the records in the data directory. */
export function recordsDir({ dataDir }: Pick<Config, "dataDir">): string {
  return join(dataDir, "records");
}

/** Where checkpoints are kept. */
export function checkpointFile(config: Pick<Config, "dataDir" | "records">): string {
  return config.records.checkpointFile ?? join(recordsDir(config), "checkpoints.jsonl");
}

/** Records in the data directory, as the settings want it. */
export async function openRecording(
  config: Config,
  describeProgram: AnswerRecorderOptions["describeProgram"],
): Promise<Recording> {
  const { questions } = config.records;
  const log = await openRecordLog(config);
  if (log === null) return NO_RECORDING;
  const leave = await announceUse(config.dataDir);
  const recorder = createAnswerRecorder({
    log,
    questions,
    describeProgram,
    serverId: config.serverId,
    newSalt,
  });
  return {
    recorded: (assistant, collections) =>
      recordAnswers(assistant, { recorder, newId: randomUUID, collections }),
    async close() {
      await log.close();
      await leave();
    },
  };
}

/** The log of the data directory, with checkpoints where there is a key; null where the settings want none. */
export async function openRecordLog(config: Config): Promise<RecordLog | null> {
  const { policy, checkpointKey, checkpointEvery } = config.records;
  if (policy === "off") return null;
  const common = commitOptions(config);
  const checkpoint =
    checkpointKey === null
      ? undefined
      : createAutoCheckpoint({
          file: checkpointFile(config),
          privateKey: await readPrivateKey(checkpointKey),
          every: checkpointEvery,
          now: common.now,
          onFailure: (error) => {
            const reason = asError(error).message;
            createLog(config).error({ reason }, "a checkpoint cannot be kept");
          },
        });
  return createRecordLog({
    ...common,
    policy,
    ...(checkpoint !== undefined && { onCommitted: checkpoint }),
  });
}

/** How records are written to the data directory. */
export function commitOptions(config: Config): Omit<CommitOptions, "flush"> {
  const { retentionDays, maxSegmentBytes } = config.records;
  return {
    directory: recordsDir(config),
    maxSegmentBytes,
    retentionDays,
    now: () => new Date(),
    newSalt,
    newLogId: randomUUID,
  };
}

function newSalt(): string {
  return randomBytes(32).toString("hex");
}
