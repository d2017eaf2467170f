import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { announceUse } from "../../src/data-directory/presence.ts";

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
