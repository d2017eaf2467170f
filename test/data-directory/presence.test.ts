import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { announceUse, otherUsers } from "../../src/data-directory/presence.ts";

describe("announceUse", () => {
  it("removes what processes left that were killed, and nothing of those that live", async () => {
    const directory = await mkdtemp(join(tmpdir(), "yiju-presence-"));
    onTestFinished(() => rm(directory, { recursive: true }));
    const leaveOther = await announceUse(directory);
    const living = await readdir(directory);
    // no system gives out so high numbers; two, one before and one after a living one by name
    await writeFile(join(directory, "in-use-0999999999-0a"), "1");
    await writeFile(join(directory, "in-use-99999999-0a"), "1");
    const leave = await announceUse(directory);
    expect(await readdir(directory)).toEqual(expect.arrayContaining(living));
    expect(await readdir(directory)).toHaveLength(2);
    await leave();
    await leaveOther();
    expect(await readdir(directory)).toEqual([]);
  });
});

describe("otherUsers", () => {
  it("names each process that lives once, and not this one", async () => {
    const directory = await mkdtemp(join(tmpdir(), "yiju-presence-"));
    onTestFinished(() => rm(directory, { recursive: true }));
    await announceUse(directory);
    await writeFile(join(directory, "in-use-99999999-0a"), "1");
    expect(await otherUsers(directory)).toEqual([]);
    await writeFile(join(directory, `in-use-${process.ppid}-0a`), "");
    await writeFile(join(directory, `in-use-${process.ppid}-0b`), "");
    expect(await otherUsers(directory)).toEqual([process.ppid]);
  });
});
