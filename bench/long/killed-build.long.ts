import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { expectToSurviveKill, publishFirst } from "../../test/support/kill-build.ts";

/** 120 moments over the first one and a half seconds, 13 ms apart but for a shift from round to round. */
const MOMENTS_MS = Array.from({ length: 120 }, (_, round) => round * 13 + (round % 7));

describe("a build that is killed", () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "yiju-killed-"));
    await publishFirst(directory);
  });
  afterAll(() => rm(directory, { recursive: true }));

  it.each(MOMENTS_MS)("after %i ms leaves a whole index", async (moment) => {
    await expectToSurviveKill(directory, moment);
  });
});
