import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectToKeepRecords } from "../../test/support/kill-recording.ts";
import { publishFirst } from "../../test/support/kill-build.ts";

/** 200 moments over the first second, 5 ms apart but for a shift from round to round. */
const MOMENTS_MS = Array.from({ length: 200 }, (_, round) => round * 5 + (round % 7));

describe("a server that is killed while it answers, rotates, indexes and adds", () => {
  let folder: string;
  let answers = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-killed-records-"));
    await publishFirst(join(folder, "index"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(MOMENTS_MS)("after %i ms has recorded all that it delivered", async (moment) => {
    const folders = {
      records: join(folder, "records"),
      index: join(folder, "index"),
      documents: join(folder, "documents"),
    };
    answers += await expectToKeepRecords(folders, moment);
  });

  it("had delivered answers before", () => {
    process.stdout.write(`${answers} answers were delivered before the kills\n`);
    expect(answers).toBeGreaterThan(0);
  });
});
