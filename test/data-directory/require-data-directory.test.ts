import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { requireDataDirectory } from "../../src/data-directory/require-data-directory.ts";

async function folderWith(...files: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yiju-data-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const file of files) {
    await mkdir(join(folder, dirname(file)), { recursive: true });
    await writeFile(join(folder, file), "");
  }
  return folder;
}

const ADVICE = "Nothing was done. Check the path in YIJU_DATA_DIR (`yiju config` shows it).";

describe("requireDataDirectory", () => {
  it.each([
    { why: "nobody put anything in yet", files: [] },
    { why: "a volume that was just made", files: ["lost+found/x", ".snapshot/x"] },
    { why: "a server that is starting", files: ["in-use-1-a"] },
    { why: "questions were asked", files: ["records/HEAD", "other"] },
    { why: "only a key was made", files: ["keys.json", "key-use.json"] },
    { why: "only ratings came", files: ["feedback.jsonl"] },
  ])("takes a directory: $why", async ({ files }) => {
    await requireDataDirectory(await folderWith(...files));
  });

  it("refuses a folder of something else, and says what would be there", async () => {
    const folder = await folderWith("yiju/data/format.json", "notes.txt");
    await expect(requireDataDirectory(folder)).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: `${folder} is no data directory of yiju: format.json, documents, records, feedback.jsonl, keys.json would be there, and none is. ${ADVICE}`,
    });
  });

  it("refuses a path at which there is nothing, or a file", async () => {
    const folder = await folderWith("file");
    await expect(requireDataDirectory(join(folder, "dtaa"))).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: `There is no data directory ${join(folder, "dtaa")}, where documents, records, feedback and keys are kept. ${ADVICE}`,
    });
    await expect(requireDataDirectory(join(folder, "file"))).rejects.toMatchObject({
      message: `${join(folder, "file")} is a file, and no data directory. ${ADVICE}`,
    });
  });
});
