import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createDocumentFiles,
  type DocumentFiles,
} from "../../src/document-store/document-files.ts";
import { libraryOver } from "../support/open-test-library.ts";

let folder = "";
let files: DocumentFiles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-shelf-"));
  files = createDocumentFiles(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const fileOf = (path: string, text: string) => ({ name: path, path, bytes: Buffer.from(text) });
const idsOf = async (supersedes: string): Promise<string[]> =>
  (await files.successorsOf(supersedes)).map(({ meta }) => meta.id);

describe("createDocumentFiles", () => {
  it.each([{ isHeld: true }, { isHeld: false }])(
    "knows what replaces a document as it changes (held: $isHeld)",
    async ({ isHeld }) => {
      const library = libraryOver(files);
      await library.add(fileOf("a.md", "甲。\n"), {});
      await library.add(fileOf("c.md", "丙。\n"), { supersedes: "a" });
      if (isHeld) await files.hold();
      await library.add(fileOf("b.md", "乙。\n"), { supersedes: "c" });
      expect(await idsOf("a")).toEqual(["c"]);
      expect(await idsOf("c")).toEqual(["b"]);
      await library.edit("b", { supersedes: null });
      expect(await idsOf("c")).toEqual([]);
      await library.remove("c");
      expect(await idsOf("a")).toEqual([]);
    },
  );

  it("adds a document without going through the others while it is held", async () => {
    await files.hold();
    const library = libraryOver({
      ...files,
      list: () => Promise.reject(new Error("all documents were listed")),
    });
    await library.add(fileOf("a.md", "甲。\n"), { collections: ["staff"] });
    const second = await library.add(fileOf("a.md", "乙。\n"), { collections: ["staff"] });
    expect(second.document.meta).toMatchObject({ id: "a@2", supersedes: "a" });
    await library.remove("a@2");
    expect(await files.find("a@2")).toBeUndefined();
  });
});
