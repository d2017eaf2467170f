import { appendFile, cp, readFile, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeSnapshot, walkLog } from "../../src/records/walk-log.ts";
import { openLog, recordsFolder, sampleRecord, verifyFolder } from "../support/record-log.ts";

const FIRST = "records-000001.log";

async function kindsOf(directory: string): Promise<string[]> {
  const kinds: string[] = [];
  for await (const { parsed } of walkLog(await takeSnapshot(directory))) {
    kinds.push(typeof parsed === "string" ? "unreadable" : parsed.header.kind);
  }
  return kinds;
}

/** As by a copy that was made before the last record. */
async function putBack(directory: string): Promise<void> {
  await rm(directory, { recursive: true });
  await cp(`${directory}.before`, directory, { recursive: true });
}

describe("createRecordLog", () => {
  it("keeps what is appended at once in the order in which it came, for its owner alone", async () => {
    const directory = join(await recordsFolder(), "records");
    const log = openLog(directory);
    await Promise.all(["a", "b", "c"].map((id) => log.append(sampleRecord(id))));
    await log.close();
    const ids: unknown[] = [];
    for await (const { parsed } of walkLog(await takeSnapshot(directory))) {
      if (typeof parsed !== "string") ids.push(parsed.header.facts["answerId"]);
    }
    expect(ids).toEqual([undefined, "a", "b", "c"]);
    expect(await verifyFolder(directory)).toMatchObject({ records: 4, problems: [] });
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
    expect((await stat(join(directory, FIRST))).mode & 0o777).toBe(0o600);
  });

  it("goes on where another program has left off, and in the same file", async () => {
    const directory = await recordsFolder();
    const [one, other] = [openLog(directory), openLog(directory)];
    for (const id of ["a", "b", "c", "d", "e", "f"]) {
      await Promise.all([one.append(sampleRecord(id)), other.append(sampleRecord(id))]);
    }
    expect(await verifyFolder(directory)).toMatchObject({
      records: 13,
      segments: 1,
      problems: [],
    });
    expect((await readdir(directory)).filter((name) => name.startsWith(".writing"))).toEqual([]);
  });

  it("begins another file when one is large, and when a day is over", async () => {
    const directory = await recordsFolder();
    let now = new Date("2026-11-27T23:59:59Z");
    const log = openLog(directory, { maxSegmentBytes: 1200, now: () => now });
    for (const id of ["a", "b", "c"]) await log.append(sampleRecord(id));
    now = new Date("2026-11-28T00:00:01Z");
    await log.append(sampleRecord("d"));
    expect(await kindsOf(directory)).toEqual([
      ...["segment", "answer", "answer"],
      ...["segment", "answer"],
      ...["segment", "answer"],
    ]);
    expect(await verifyFolder(directory)).toMatchObject({ segments: 3, problems: [] });
  });

  it("removes files whose time is over, and says so in the log", async () => {
    const directory = await recordsFolder();
    let day = 1;
    const now = () => new Date(Date.UTC(2026, 0, day, 12));
    const log = openLog(directory, { retentionDays: 2, now });
    for (; day <= 5; day++) await log.append(sampleRecord(String(day)));
    expect((await readdir(directory)).filter((name) => name.endsWith(".log"))).toEqual([
      "records-000003.log",
      "records-000004.log",
      "records-000005.log",
    ]);
    expect(await verifyFolder(directory)).toMatchObject({ first: { seq: 5 }, problems: [] });
    await rm(join(directory, "records-000003.log"));
    expect((await verifyFolder(directory)).problems).toMatchObject([
      { seq: 7, problem: "what stood before it is gone, and no record says so" },
    ]);
  });

  it("begins each file that it writes to with what introduces its records", async () => {
    const directory = await recordsFolder();
    let now = new Date("2026-11-27T10:00:00Z");
    const [one, other] = [openLog(directory, { now: () => now }), openLog(directory)];
    one.introduce({ kind: "program", facts: { sha256: "one" }, contents: null });
    await one.append(sampleRecord("a"));
    await other.append(sampleRecord("b"));
    await one.append(sampleRecord("c"));
    now = new Date("2026-11-28T10:00:00Z");
    await one.append(sampleRecord("d"));
    await one.append(sampleRecord("e"));
    expect(await kindsOf(directory)).toEqual([
      ...["segment", "program", "answer", "answer", "answer"],
      ...["segment", "program", "answer", "answer"],
    ]);
  });

  it("introduces its records in a file that another program began", async () => {
    const directory = await recordsFolder();
    const tomorrow = () => new Date("2026-11-28T10:00:00Z");
    const [one, other] = [
      openLog(directory, { maxSegmentBytes: 100 }),
      openLog(directory, { now: tomorrow }),
    ];
    one.introduce({ kind: "program", facts: { sha256: "one" }, contents: null });
    await other.append(sampleRecord("a"));
    await one.append(sampleRecord("b"));
    expect(await kindsOf(directory)).toEqual([
      ...["segment", "answer"],
      ...["segment", "program", "answer"],
    ]);
  });

  it("takes half a line away that a crash left, and notes it", async () => {
    const directory = await recordsFolder();
    await openLog(directory).append(sampleRecord("a"));
    await appendFile(join(directory, FIRST), "0123456789");
    expect((await verifyFolder(directory)).problems).toHaveLength(1);
    await openLog(directory).append(sampleRecord("b"));
    expect(await kindsOf(directory)).toEqual(["segment", "answer", "mend", "answer"]);
    expect((await verifyFolder(directory)).problems).toEqual([]);
  });

  it("takes over records that a crash kept from the head", async () => {
    const directory = await recordsFolder();
    const log = openLog(directory);
    await log.append(sampleRecord("a"));
    const head = await readFile(join(directory, "HEAD"));
    await log.append(sampleRecord("b"));
    await writeFile(join(directory, "HEAD"), head);
    expect((await verifyFolder(directory)).problems).toEqual([]);
    await openLog(directory).append(sampleRecord("c"));
    expect(await kindsOf(directory)).toEqual(["segment", "answer", "answer", "answer"]);
    expect((await verifyFolder(directory)).problems).toEqual([]);
  });

  it.each([
    ["cut in a record", (size: number) => size - 10],
    ["cut at a record's start", () => 0],
  ])("goes on behind a log that was %s, and never hides it", async (_what, sizeAfter) => {
    const directory = await recordsFolder();
    await openLog(directory).append(sampleRecord("a"));
    const path = join(directory, FIRST);
    await truncate(path, sizeAfter((await stat(path)).size));
    expect((await verifyFolder(directory)).problems).not.toEqual([]);
    await openLog(directory).append(sampleRecord("b"));
    const { problems, last } = await verifyFolder(directory);
    expect(problems).not.toEqual([]);
    expect(last?.seq).toBeGreaterThan(3);
  });

  it.each([
    ["taken away", async (directory: string) => rm(directory, { recursive: true })],
    ["put back to an earlier state", putBack],
  ])("tells of records that were %s while it was open", async (_what, change) => {
    const directory = join(await recordsFolder(), "records");
    const log = openLog(directory);
    log.introduce({ kind: "program", facts: { sha256: "one" }, contents: null });
    await log.append(sampleRecord("a"));
    await cp(directory, `${directory}.before`, { recursive: true });
    await log.append(sampleRecord("b"));
    await change(directory);
    await log.append(sampleRecord("c"));
    const kinds = await kindsOf(directory);
    expect(kinds.slice(-4)).toEqual(["segment", "mend", "program", "answer"]);
    const { problems, last } = await verifyFolder(directory);
    expect(problems.map(({ problem }) => problem)).toContain(
      "records that the head had named were gone before it",
    );
    expect(last?.seq).toBe(8);
  });

  it("leaves lines that are no records where they are, and goes on in another file", async () => {
    const directory = await recordsFolder();
    await openLog(directory).append(sampleRecord("a"));
    await appendFile(join(directory, FIRST), "no record\n");
    await openLog(directory).append(sampleRecord("b"));
    expect(await kindsOf(directory)).toEqual([
      ...["segment", "answer", "unreadable"],
      ...["segment", "mend", "answer"],
    ]);
  });

  it("says what to do where the folder cannot be written", async () => {
    const directory = await recordsFolder();
    await writeFile(join(directory, "records"), "a file in its place");
    await expect(openLog(join(directory, "records")).append(sampleRecord("a"))).rejects.toThrow(
      /^Records cannot be written to .*records: .* Check that the folder can be written/,
    );
  });

  it("is not held up by a lock that a dead process left whose number another one has now", async (test) => {
    if (process.platform !== "linux") test.skip("only Linux tells when a process began");
    const directory = await recordsFolder();
    const left = `.writing-${process.ppid}-1795866049877-00000000-0000-4000-8000-000000000000`;
    await writeFile(join(directory, left), "1");
    await openLog(directory).append(sampleRecord("a"));
    expect((await readdir(directory)).sort()).toEqual(["HEAD", FIRST]);
  });
});
