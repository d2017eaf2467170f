import { mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSettledState } from "../../src/cli/settled-state.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-settled-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("createSettledState", () => {
  it("tells a file that was left alone by its size and time, and nothing of one still written to", async () => {
    const file = join(folder, "rule.md");
    await writeFile(file, "abc");
    expect(await createSettledState()(file)).toBeUndefined();
    await utimes(file, 1000, 1000);
    expect(await createSettledState()(file)).toBe("3 1000000");
  });

  it("takes one that cannot be looked at for no file that is gone", async () => {
    const circle = join(folder, "circle.md");
    await symlink(circle, circle);
    expect(await createSettledState()(circle)).toBe("unreadable");
    expect(await createSettledState()(join(folder, "gone.md"))).toBeUndefined();
  });
});
