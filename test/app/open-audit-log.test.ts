import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { keepBackup, restoreBackup } from "../../src/app/keep-backups.ts";
import { openAuditLog } from "../../src/app/open-audit-log.ts";
import { readConfig } from "../../src/config/config.ts";
import { withWriteLock } from "../../src/records/write-lock.ts";
import { createKeptFeedback } from "../support/kept-feedback.ts";
import { recordedAnswers } from "../support/recorded-answers.ts";
import { recordsFolder } from "../support/record-log.ts";

it("lets no backup take the place of records that are being purged", async () => {
  const config = readConfig({ YIJU_DATA_DIR: await recordedAnswers() }, {});
  const backup = join(await recordsFolder(), "backup.zip");
  await keepBackup(config, backup);
  const audit = openAuditLog(config, createKeptFeedback());
  const purged = await withWriteLock(audit.directory, async () => {
    const purging = audit.purge("2026-11-03T00:00:00.000Z");
    await expect
      .poll(async () => (await readdir(config.dataDir)).some((name) => name.startsWith("in-use-")))
      .toBe(true);
    await expect(restoreBackup(config, backup)).rejects.toMatchObject({ code: "DATA_LOCKED" });
    return { purging };
  });
  expect(await purged.purging).toMatchObject({ records: 2 });
});
