import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openServedCorpus } from "../../src/app/open-served-corpus.ts";
import { dataDirectoryAt } from "../../src/data-directory/data-directory.ts";
import { createDocumentFiles } from "../../src/document-store/document-files.ts";
import { libraryOver } from "../support/open-test-library.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-served-corpus-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("warns of versions in different collections, and lets neither tell of the other", async () => {
  const corpusDir = join(folder, "corpus");
  const dataDir = join(folder, "data");
  await mkdir(corpusDir);
  await writeFile(join(corpusDir, "law.md"), "# 某法\n\n1. 甲。\n");
  const shelf = createDocumentFiles(dataDirectoryAt(dataDir).documents);
  const bytes = Buffer.from("# 某法\n\n1. 乙。\n");
  const { document } = await libraryOver(shelf).add({ name: "a.md", path: "a.md", bytes }, {});
  await shelf.edit(document, { supersedes: "law", collections: ["board"] });
  const served = await openServedCorpus({ corpusDir, dataDir }, new Date());
  expect(served.metas).toMatchObject([
    { id: "a", supersedes: null },
    { id: "law", status: "informational" },
  ]);
  expect(served.warnings.at(-1)).toMatch(/^"a" replaces "law", which is in other collections/);
});
