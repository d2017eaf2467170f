import { join } from "node:path";
import { expect, it } from "vitest";
import { expectToKeepRecords } from "../support/kill-recording.ts";
import { publishFirst } from "../support/kill-build.ts";
import { recordsFolder } from "../support/record-log.ts";

/** `npm run test:long` kills two hundred times. */
const MOMENTS_MS = [0, 60, 150, 300];

it("loses no record of what was delivered when it is killed while it answers, rotates, indexes and adds", async () => {
  const folder = await recordsFolder();
  const folders = {
    records: join(folder, "records"),
    index: join(folder, "index"),
    documents: join(folder, "documents"),
  };
  await publishFirst(folders.index);
  let answers = 0;
  for (const moment of MOMENTS_MS) answers += await expectToKeepRecords(folders, moment);
  expect(answers).toBeGreaterThan(0);
}, 120_000);
