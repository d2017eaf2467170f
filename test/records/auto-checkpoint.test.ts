import { generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createAutoCheckpoint } from "../../src/records/auto-checkpoint.ts";
import { signCheckpoint } from "../../src/records/checkpoint.ts";
import { appendCheckpoint, readCheckpoints } from "../../src/records/checkpoint-file.ts";
import type { Head } from "../../src/records/head-file.ts";
import { recordsFolder } from "../support/record-log.ts";

const { privateKey } = generateKeyPairSync("ed25519");
const LOG = "00000000-0000-4000-8000-000000000000";
const AT = "2026-11-27T10:00:00.000Z";

function headOf(seq: number, { log = LOG, segment = 1 } = {}): Head {
  const place = { segment, bytes: 100 * seq, openedOn: "2026-11-27" };
  return { v: 1, log, seq, hash: "a".repeat(64), ...place };
}

/** The records that are signed, of those that are committed after a checkpoint of `before` was kept. */
async function signed(before: readonly Head[], committed: readonly Head[]): Promise<number[]> {
  const file = join(await recordsFolder(), "checkpoints.jsonl");
  for (const head of before) {
    await appendCheckpoint(file, signCheckpoint(head, { at: AT, privateKey }));
  }
  const onFailure = (error: unknown) => {
    throw error;
  };
  const now = () => new Date(AT);
  const checkpoint = createAutoCheckpoint({ file, privateKey, every: 3, now, onFailure });
  for (const head of committed) await checkpoint(head);
  return (await readCheckpoints(file)).slice(before.length).map(({ seq }) => seq);
}

const counted = (from: number, to: number, options = {}): Head[] =>
  Array.from({ length: to - from + 1 }, (_, index) => headOf(from + index, options));

describe("createAutoCheckpoint", () => {
  it("signs every so many records from the last checkpoint on, and with each new file", async () => {
    expect(await signed([], counted(1, 7))).toEqual([3, 6]);
    expect(await signed([headOf(2)], counted(3, 9))).toEqual([5, 8]);
    const files = [...counted(1, 2), headOf(3, { segment: 2 }), headOf(4, { segment: 2 })];
    expect(await signed([headOf(1)], files)).toEqual([3]);
  });

  it("goes on at once where a backup took the log back behind its checkpoints", async () => {
    expect(await signed([headOf(2), headOf(500)], counted(4, 7))).toEqual([5]);
  });

  it("does not count from a checkpoint of another log", async () => {
    const other = "00000000-0000-4000-8000-000000000001";
    expect(await signed([headOf(500, { log: other })], counted(1, 4))).toEqual([3]);
  });
});
