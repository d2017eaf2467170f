import { asError } from "../../src/domain/as-error.ts";
import { purgeRecords } from "../../src/records/purge-records.ts";

// A program of its own, since a limit on the size of files is of a process: purges the records of a folder that were
// made before a moment, and prints what came of it.
const [, , directory = "", before = ""] = process.argv;
const purging = purgeRecords(before, {
  directory,
  flush: false,
  maxSegmentBytes: 1_000_000,
  retentionDays: null,
  now: () => new Date("2026-11-27T11:00:00Z"),
  newSalt: () => "c".repeat(64),
  newLogId: () => "unused",
});
process.stdout.write(await purging.then(String).catch((error: unknown) => asError(error).message));
