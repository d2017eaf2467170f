import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { LogReport } from "../../src/domain/log-report.ts";
import type { NewRecord } from "../../src/domain/log-record.ts";
import { createRecordLog, type RecordLogOptions } from "../../src/records/record-log.ts";
import { verifyLog } from "../../src/records/verify-log.ts";

const LOG_ID = "00000000-0000-4000-8000-000000000000";

/** A folder for records, removed when the test ends. */
export async function recordsFolder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "yiju-records-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

/** A log with a clock and salts of its own, so that it is the same, byte for byte, each time. */
export function openLog(directory: string, options: Partial<RecordLogOptions> = {}) {
  let salts = 0;
  return createRecordLog({
    directory,
    policy: "strict",
    maxSegmentBytes: 1_000_000,
    retentionDays: null,
    now: () => new Date("2026-11-27T10:00:00Z"),
    newSalt: () => String(++salts).padStart(64, "0"),
    newLogId: () => LOG_ID,
    ...options,
  });
}

/** A record of an answer in little. */
export function sampleRecord(answerId: string): NewRecord {
  return {
    kind: "answer",
    facts: { answerId, status: "answered", evidence: 0.1 + 0.2 },
    contents: { question: `雲端委外\u0007要注意什麼？${answerId}`, keyId: null },
  };
}

export function verifyFolder(directory: string): Promise<LogReport> {
  return verifyLog({ directory, checkpoints: [], publicKey: null });
}
