import { generateKeyPairSync } from "node:crypto";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { signCheckpoint, type Checkpoint } from "../../src/records/checkpoint.ts";
import { appendCheckpoint, readCheckpoints } from "../../src/records/checkpoint-file.ts";
import { recordsFolder } from "../support/record-log.ts";

const { privateKey } = generateKeyPairSync("ed25519");

function checkpointOf(seq: number): Checkpoint {
  const head = {
    ...{ v: 1 as const, log: "00000000-0000-4000-8000-000000000000", seq },
    ...{ hash: "a".repeat(64), segment: 1, bytes: 100, openedOn: "2026-11-27" },
  };
  return signCheckpoint(head, { at: "2026-11-27T10:00:00.000Z", privateKey });
}

async function fileOf(...seqs: readonly number[]): Promise<string> {
  const path = join(await recordsFolder(), "checkpoints.jsonl");
  for (const seq of seqs) await appendCheckpoint(path, checkpointOf(seq));
  return path;
}

const seqsIn = async (path: string) => (await readCheckpoints(path)).map(({ seq }) => seq);

describe("a file of checkpoints", () => {
  it("goes on behind half a line that a crash or a full disk left, as if it were not there", async () => {
    const path = await fileOf(1, 2);
    await appendFile(path, JSON.stringify(checkpointOf(3)).slice(0, 120));
    expect(await seqsIn(path)).toEqual([1, 2]);
    await appendCheckpoint(path, checkpointOf(4));
    expect(await seqsIn(path)).toEqual([1, 2, 4]);
  });

  it("goes on behind half a first line", async () => {
    const path = await fileOf();
    await writeFile(path, JSON.stringify(checkpointOf(1)).slice(0, 120));
    await appendCheckpoint(path, checkpointOf(2));
    expect(await seqsIn(path)).toEqual([2]);
  });

  it("takes a last line that lost its line break for the checkpoint that it is", async () => {
    const path = await fileOf(1, 2);
    await writeFile(path, (await readFile(path, "utf8")).trimEnd());
    expect(await seqsIn(path)).toEqual([1, 2]);
    await appendCheckpoint(path, checkpointOf(3));
    expect(await seqsIn(path)).toEqual([1, 2, 3]);
  });

  it("refuses any other line that is none", async () => {
    const path = await fileOf(1);
    await appendFile(path, `none\n${JSON.stringify(checkpointOf(2))}\n`);
    await expect(readCheckpoints(path)).rejects.toThrow(/^Line 2 of .* is no checkpoint\./);
  });

  it("says why a checkpoint cannot be kept, and what to check", async () => {
    const path = await fileOf();
    await mkdir(path);
    await expect(appendCheckpoint(path, checkpointOf(1))).rejects.toMatchObject({
      code: "RECORD_UNAVAILABLE",
      message: expect.stringMatching(
        /^The checkpoint cannot be written to .*checkpoints\.jsonl: EISDIR.* Check that the folder can be written and the disk has room\.$/,
      ) as string,
    });
  });
});
