import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { recordsFolder } from "../../support/record-log.ts";
import { runInMemory } from "../../support/run-in-memory.ts";

it("signs nothing where nothing was recorded yet", async () => {
  const [dataDir, elsewhere] = [await recordsFolder(), await recordsFolder()];
  const key = join(elsewhere, "operator.pem");
  const environment = { YIJU_DATA_DIR: dataDir };
  await runInMemory(["audit", "key", "--out", key], { environment });
  expect(await runInMemory(["audit", "checkpoint", "--key", key], { environment })).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: `yiju: There are no records in ${join(dataDir, "records")} yet.\n`,
  });
  expect(await readdir(dataDir)).toEqual([]);
});
