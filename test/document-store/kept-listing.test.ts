import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDocumentFiles } from "../../src/document-store/document-files.ts";
import { createKeptListing } from "../../src/document-store/kept-listing.ts";
import { libraryOver, openTestLibrary } from "../support/open-test-library.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-listing-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Long enough after the last change. */
const settle = () => utimes(folder, new Date(0), new Date(0));

function createCountingListing() {
  let reads = 0;
  return createKeptListing(folder, () => Promise.resolve([++reads]));
}

describe("createKeptListing", () => {
  it("reads a folder again only once its entries changed", async () => {
    const list = createCountingListing();
    await settle();
    expect([await list(), await list()]).toEqual([[1], [1]]);
    await writeFile(join(folder, "a"), "");
    expect(await list()).toEqual([2]);
  });

  it("keeps nothing of a folder that changed a moment ago, nor of one that is not there", async () => {
    const list = createCountingListing();
    expect([await list(), await list()]).toEqual([[1], [2]]);
    let reads = 0;
    const absent = createKeptListing(join(folder, "none"), () => Promise.resolve([++reads]));
    expect([await absent(), await absent()]).toEqual([[1], [2]]);
  });
});

describe("the list of added documents", () => {
  it("is kept while nobody changes them, and tells what another process changed", async () => {
    const writer = openTestLibrary(folder);
    await writer.add({ name: "a.md", path: "a.md", bytes: Buffer.from("甲。\n") }, {});
    await settle();
    const reader = libraryOver(createDocumentFiles(folder));
    const titles = async () => (await reader.list()).map(({ meta }) => meta.title);
    expect(await titles()).toEqual(["甲。"]);
    await writer.edit("a", { title: "乙" });
    expect(await titles()).toEqual(["乙"]);
    await settle();
    expect(await titles()).toEqual(["乙"]);
    await writer.remove("a");
    expect(await titles()).toEqual([]);
  });
});
