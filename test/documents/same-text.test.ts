import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDocumentFiles } from "../../src/document-store/document-files.ts";
import { AT_THE_COMMAND_LINE } from "../../src/domain/document-change.ts";
import type { DocumentLibrary } from "../../src/ports/document-library.ts";
import { sourceOf } from "../support/index-documents.ts";
import { libraryOver } from "../support/open-test-library.ts";

const CORPUS = sourceOf({ id: "law", lines: ["銀行應備份資料。"] });
let folder = "";
let library: DocumentLibrary;
let shelf: ReturnType<typeof createDocumentFiles>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-same-text-"));
  shelf = createDocumentFiles(folder);
  library = libraryOver(shelf, [CORPUS]);
});
afterEach(() => rm(folder, { recursive: true }));

const fileOf = (path: string, text = "某辦法\n\n第一條 甲。\n") => ({
  name: path,
  path,
  bytes: Buffer.from(text),
});
const idsOf = async (): Promise<string[]> => (await library.list()).map(({ meta }) => meta.id);
const DUPLICATE = { code: "DOCUMENT_DUPLICATE" };

describe("adding a text that is there already", () => {
  it.each([
    { why: "as whoever reads the folder anew does", isHeld: false },
    { why: "as whoever holds it in memory does", isHeld: true },
  ])("under another path adds nothing and names the document, $why", async ({ isHeld }) => {
    if (isHeld) await shelf.hold();
    await library.add(fileOf("a.md"), {});
    await expect(library.add(fileOf("子/b.md"), { title: "別名" })).rejects.toMatchObject({
      ...DUPLICATE,
      message: expect.stringContaining('the same text is there already as "a"') as string,
    });
    expect(await idsOf()).toEqual(["a"]);
  });

  it("finds it in the corpus folder too", async () => {
    await expect(library.add(fileOf("b.md", CORPUS.text), {})).rejects.toMatchObject({
      message: expect.stringContaining('already as "law"') as string,
    });
  });

  it("adds it where that is wished, for others to see, or in place of a text", async () => {
    await library.add(fileOf("a.md"), { collections: ["staff"] });
    await library.add({ ...fileOf("b.md"), mayRepeat: true }, { collections: ["staff"] });
    await library.add(fileOf("c.md"), { collections: ["board"] });
    await library.add(fileOf("d.md", "舊。"), { collections: ["staff"] });
    await library.add(fileOf("e.md"), { supersedes: "d" });
    expect(await idsOf()).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("adds what only a text says that was replaced, or that was removed", async () => {
    await library.add(fileOf("a.md"), {});
    await library.add(fileOf("a.md", "新。"), {});
    await library.add(fileOf("b.md"), {});
    await expect(library.add(fileOf("c.md", "新。"), {})).rejects.toMatchObject(DUPLICATE);
    await library.remove("a@2");
    await library.remove("a");
    await library.remove("b");
    await library.add(fileOf("c.md"), {});
    expect(await idsOf()).toEqual(["c"]);
  });

  it("adds what is marked as superseded, by whatever text", async () => {
    await library.add(fileOf("a.md"), { status: "superseded" });
    await library.add(fileOf("b.md"), {});
    expect(await idsOf()).toEqual(["a", "b"]);
  });

  it("does not tell who sees some collections alone that a text in others replaced one of theirs", async () => {
    const { document } = await library.add(fileOf("a.md"), { collections: ["staff"] });
    await library.add(fileOf("a.md", "新。"), {});
    // as a crash or a manifest may leave it
    const next = await shelf.find(`${document.meta.id}@2`);
    if (next !== undefined) await shelf.edit(next, { collections: ["board"] });
    const staff = library.onBehalfOf({ ...AT_THE_COMMAND_LINE, collections: ["staff"] });
    await expect(staff.add(fileOf("b.md"), {})).rejects.toMatchObject(DUPLICATE);
  });

  it("does not tell who sees some collections alone of a text in others", async () => {
    await library.add(fileOf("secret.md"), { collections: ["board"] });
    const staff = library.onBehalfOf({ ...AT_THE_COMMAND_LINE, collections: ["staff"] });
    const { outcome, document } = await staff.add(fileOf("mine.md"), {});
    expect(outcome).toBe("added");
    const again = await staff.add(fileOf("other.md"), {}).catch((error: unknown) => error);
    expect(again).toMatchObject(DUPLICATE);
    expect(String(again)).toContain(`as "${document.meta.id}"`);
    expect(String(again)).not.toMatch(/secret|board/);
  });
});
