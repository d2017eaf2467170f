import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createChainChecker } from "../../src/records/chain-checker.ts";
import { readRecords } from "../../src/records/read-records.ts";
import { takeSnapshot, walkLog } from "../../src/records/walk-log.ts";
import { withPurgeLock } from "../../src/records/write-lock.ts";
import { openLog, recordsFolder, sampleRecord, verifyFolder } from "../support/record-log.ts";
import { purgeFolder } from "../support/purge-folder.ts";
import { runProgram } from "../support/run-program.ts";

const UNDER_LIMIT = fileURLToPath(new URL("../support/purge-under-limit.ts", import.meta.url));
const TOMORROW = "2026-11-28T00:00:00.000Z";

async function recorded(...ids: readonly string[]): Promise<string> {
  const directory = await recordsFolder();
  const log = openLog(directory, { maxSegmentBytes: 1200 });
  for (const id of ids) await log.append(sampleRecord(id));
  return directory;
}

describe("a log that is purged while it is read", () => {
  it("is read as it was when the reading began", async () => {
    const directory = await recorded("a", "b", "c", "d");
    const held: boolean[] = [];
    for await (const { seq, kind, contents } of readRecords(directory)) {
      if (seq === 1) expect(await purgeFolder(directory, TOMORROW)).toBe(4);
      if (kind === "answer") held.push(contents !== null);
    }
    expect(held).toEqual([true, true, true, true]);
  });

  it("is found sound as it was", async () => {
    const directory = await recorded("a", "b", "c", "d");
    const snapshot = await takeSnapshot(directory);
    await openLog(directory).append(sampleRecord("e"));
    await purgeFolder(directory, TOMORROW);
    const chain = createChainChecker();
    for await (const walked of walkLog(snapshot)) chain.take(walked);
    expect(chain.finish()).toEqual([]);
  });

  it("is read to its end although the time of its files is over meanwhile", async () => {
    const directory = await recorded("a", "b", "c", "d");
    const ids: unknown[] = [];
    for await (const { seq, facts } of readRecords(directory)) {
      if (seq === 1) {
        const later = { retentionDays: 1, now: () => new Date("2026-12-27T10:00:00Z") };
        await openLog(directory, later).append(sampleRecord("e"));
      }
      ids.push(facts["answerId"]);
    }
    expect(ids.filter((id) => id !== undefined)).toEqual(["a", "b", "c", "d"]);
  });
});

describe("purgeRecords", () => {
  it("leaves nothing half written on a disk that is full, which answers would want", async () => {
    const directory = await recordsFolder();
    const later = () => new Date("2026-11-27T10:30:00Z");
    await openLog(directory).append(sampleRecord("a"));
    for (const id of "bcdefghijklmnop")
      await openLog(directory, { now: later }).append(sampleRecord(id));
    // of 512 bytes; what is left of the file has 8 kB
    const command = `ulimit -f 8; exec "$0" --import tsx "$@"`;
    const args = [process.execPath, UNDER_LIMIT, directory, "2026-11-27T10:10:00.000Z"];
    const { stdout } = await runProgram("sh", ["-c", command, ...args], {
      environment: { TSX_DISABLE_CACHE: "1" },
    });
    expect(stdout).toMatch(/^Records cannot be written to .*: EFBIG/);
    expect((await readdir(directory)).sort()).toEqual([
      "HEAD",
      "records-000001.log",
      "records-000002.log",
    ]);
    expect(await purgeFolder(directory, "2026-11-27T10:10:00.000Z")).toBe(1);
    expect((await verifyFolder(directory)).problems).toEqual([]);
  }, 60_000);

  it("says why it cannot write, and what to check", async () => {
    const directory = await recorded("a");
    await rm(join(directory, "HEAD"));
    await mkdir(join(directory, "HEAD"));
    await expect(purgeFolder(directory, TOMORROW)).rejects.toMatchObject({
      code: "RECORD_UNAVAILABLE",
      message: expect.stringMatching(/^Records cannot be written to .*: EISDIR/) as string,
    });
  });
});

describe("verifyLog beside a purge", () => {
  it("waits until the purge that is under way is done", async () => {
    const directory = await recorded("a", "b", "c", "d");
    let verified: ReturnType<typeof verifyFolder> | undefined;
    const ended: string[] = [];
    await withPurgeLock(directory, async () => {
      verified = verifyFolder(directory);
      void verified.then(() => ended.push("verify"));
      await new Promise((resolve) => setTimeout(resolve, 100));
      ended.push("purge");
    });
    expect((await verified)?.problems).toEqual([]);
    expect(ended).toEqual(["purge", "verify"]);
  });

  it("finds what an interrupted purge left behind a clock that was set back", async () => {
    const directory = await recorded("a");
    const earlier = () => new Date("2026-11-20T10:00:00Z");
    await openLog(directory, { now: earlier }).append(sampleRecord("b"));
    await openLog(directory).append({
      kind: "purge",
      facts: { before: "2026-11-21T00:00:00.000Z", throughSeq: 4 },
      contents: null,
    });
    expect((await verifyFolder(directory)).problems).toMatchObject([
      { seq: 4, problem: "it was purged and still has its contents: run `yiju audit purge` again" },
    ]);
    expect(await purgeFolder(directory, "2026-11-21T00:00:00.000Z")).toBe(1);
    expect((await verifyFolder(directory)).problems).toEqual([]);
  });

  it("says that a purge was interrupted where nobody works on it any more", async () => {
    const directory = await recorded("a", "b");
    await openLog(directory).append({
      kind: "purge",
      facts: { before: TOMORROW, throughSeq: 4 },
      contents: null,
    });
    await writeFile(join(directory, ".purging-999999999-0a"), "1");
    expect((await verifyFolder(directory)).problems).toMatchObject([
      { seq: 2, problem: "it was purged and still has its contents: run `yiju audit purge` again" },
    ]);
  });
});
