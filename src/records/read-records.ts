import type { LogRecord } from "../domain/log-record.ts";
import type { RecordLine } from "./record-line.ts";
import { takeSnapshot, walkLog } from "./walk-log.ts";

/** The records of a log as it is at this moment, oldest first; lines that are none are left out. */
export async function* readRecords(directory: string): AsyncGenerator<LogRecord> {
  for await (const { parsed } of walkLog(await takeSnapshot(directory))) {
    if (typeof parsed !== "string") yield asRecord(parsed);
  }
}

function asRecord({ header, hash, contents }: RecordLine): LogRecord {
  const { seq, at, kind, facts } = header;
  const purged = header.contents !== null && contents === null;
  return { seq, at, kind, hash, facts, contents: contentsOf(contents), purged };
}

function contentsOf(bytes: Buffer | null): LogRecord["contents"] {
  if (bytes === null) return null;
  const value: unknown = JSON.parse(bytes.toString("utf8"));
  return typeof value === "object" && value !== null ? { ...value } : null;
}
