import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ifAbsent } from "../../src/domain/if-absent.ts";

describe("ifAbsent", () => {
  it("takes the place of a file that is not there", async () => {
    const read = readFile(join(tmpdir(), "yiju-no-such-file"), "utf8").catch(ifAbsent(null));
    expect(await read).toBeNull();
  });

  it("passes on what keeps a file that is there from being read", async () => {
    await expect(readFile(tmpdir(), "utf8").catch(ifAbsent(null))).rejects.toMatchObject({
      code: "EISDIR",
    });
  });
});
