import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { expectToSurviveKill, publishFirst } from "../support/kill-build.ts";

/**
 * Moments at which a build is killed, in ms after it began; a build takes 100 to 500 ms. `npm run test:long` tries
 * many more.
 */
const MOMENTS_MS = [0, 41, 97, 163, 231, 317, 431, 587];

describe("a build that is killed", () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "yiju-killed-"));
    await publishFirst(directory);
  });
  afterAll(() => rm(directory, { recursive: true }));

  it.each(MOMENTS_MS)(
    "after %i ms leaves a whole index, and the next build succeeds",
    async (moment) => {
      await expectToSurviveKill(directory, moment);
    },
  );
});
