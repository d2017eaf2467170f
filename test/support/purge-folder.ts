import { purgeRecords } from "../../src/records/purge-records.ts";

/** Purges a folder of records with a clock and salts of its own. */
export function purgeFolder(directory: string, before: string): Promise<number> {
  return purgeRecords(before, {
    directory,
    flush: false,
    maxSegmentBytes: 1_000_000,
    retentionDays: null,
    now: () => new Date("2026-11-27T11:00:00Z"),
    newSalt: () => "c".repeat(64),
    newLogId: () => "unused",
  });
}
