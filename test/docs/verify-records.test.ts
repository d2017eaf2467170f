import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { purgeRecords } from "../../src/records/purge-records.ts";
import { recordedAnswers } from "../support/recorded-answers.ts";

const PROGRAM = resolve(import.meta.dirname, "../../docs/verify_records.py");
const hasPython = spawnSync("python3", ["--version"]).status === 0;
if (!hasPython)
  process.stderr.write("skipped: python3 is absent, install it to test the verifier\n");

function verify(records: string) {
  const { status, stdout } = spawnSync("python3", [PROGRAM, records], { encoding: "utf8" });
  return { status, problems: stdout.trimEnd().split("\n").slice(0, -1) };
}

describe.skipIf(!hasPython)("the verifier for auditors", () => {
  it("finds nothing wrong with sound records, purged ones too", async () => {
    const directory = join(await recordedAnswers(), "records");
    expect(verify(directory)).toEqual({ status: 0, problems: [] });
    await purgeRecords("2026-11-02T12:00:00.000Z", {
      directory,
      flush: false,
      maxSegmentBytes: 1_000_000,
      retentionDays: null,
      now: () => new Date("2026-11-04T00:00:00Z"),
      newSalt: () => "c".repeat(64),
      newLogId: () => "unused",
    });
    expect(verify(directory)).toEqual({ status: 0, problems: [] });
  });

  it.each([
    { what: "a changed fact", change: (text: string) => text.replace("refused", "answered") },
    { what: "changed contents", change: (text: string) => text.replace("天氣", "雨量") },
    {
      what: "contents taken away",
      change: (text: string) => text.replace(/\t\{"answer".*\n$/u, "\t-\n"),
    },
    { what: "a removed record", change: (text: string) => `${text.split("\n")[0] ?? ""}\n` },
    { what: "a cut line", change: (text: string) => text.slice(0, -20) },
  ])("finds $what", async ({ change }) => {
    const directory = join(await recordedAnswers(), "records");
    const file = join(directory, "records-000002.log");
    const text = await readFile(file, "utf8");
    const changed = change(text);
    expect(changed).not.toBe(text);
    await writeFile(file, changed);
    expect(verify(directory).status).toBe(1);
  });
});
