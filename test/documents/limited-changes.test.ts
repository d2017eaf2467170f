import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDocumentFiles } from "../../src/document-store/document-files.ts";
import { AT_THE_COMMAND_LINE } from "../../src/domain/document-change.ts";
import type { DocumentMeta } from "../../src/domain/document.ts";
import type { DocumentLibrary } from "../../src/ports/document-library.ts";
import { sourceOf } from "../support/index-documents.ts";
import { openTestLibrary } from "../support/open-test-library.ts";

let folder = "";
let library: DocumentLibrary;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-limited-changes-"));
  library = openTestLibrary(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const fileOf = (path: string, text: string) => ({
  name: path,
  path,
  bytes: Buffer.from(`某辦法\n\n第一條 ${text}\n`),
});
const limitedTo = (collections: readonly string[]): DocumentLibrary =>
  library.onBehalfOf({ ...AT_THE_COMMAND_LINE, collections });
const collectionsOf = async (): Promise<Record<string, readonly string[]>> =>
  Object.fromEntries((await library.listAll()).map(({ id, collections }) => [id, collections]));

/** Moves one version without the others. */
const parted = async (id: string, collections: readonly string[]): Promise<void> => {
  const shelf = createDocumentFiles(folder);
  const stored = await shelf.find(id);
  if (stored !== undefined) await shelf.edit(stored, { collections });
};

const CONFLICT = { code: "DOCUMENT_CONFLICT" };
const UNKNOWN = { code: "DOCUMENT_UNKNOWN" };

describe("changes on behalf of somebody who sees some collections alone", () => {
  it.each([
    { own: ["staff"], details: { supersedes: "both", collections: ["staff"] } },
    { own: ["audit", "staff"], details: { supersedes: "both" } },
  ])(
    "leave a document in $own and one in others that it is to replace as they are",
    async (row) => {
      await library.add(fileOf("both.md", "甲。"), { collections: ["board", "staff"] });
      await library.add(fileOf("d.md", "乙。"), { collections: row.own });
      const staff = limitedTo(["staff"]);
      const refused = await staff.edit("d", row.details).catch((error: unknown) => error);
      expect(refused).toMatchObject(CONFLICT);
      expect(String(refused)).not.toMatch(/board|audit/);
      expect(await collectionsOf()).toEqual({ both: ["board", "staff"], d: row.own });
      expect(await library.versions("d")).toHaveLength(1);
    },
  );

  it("let a document replace another where what they do not see is the same of both", async () => {
    await library.add(fileOf("both.md", "甲。"), { collections: ["board", "staff"] });
    await library.add(fileOf("d.md", "乙。"), { collections: ["board", "hr", "staff"] });
    await limitedTo(["hr", "staff"]).edit("d", { supersedes: "both" });
    expect(await collectionsOf()).toEqual({ both: ["board", "staff"], d: ["board", "staff"] });
    expect(await library.versions("d")).toHaveLength(2);
  });

  it("find no document that left their collections since they were asked for", async () => {
    await library.add(fileOf("a.md", "甲。"), { collections: ["board"] });
    await library.add(fileOf("d.md", "乙。"), { collections: ["staff"] });
    const staff = limitedTo(["staff"]);
    const onto = { supersedes: "a" };
    await expect(staff.edit("a", { title: "改" })).rejects.toMatchObject(UNKNOWN);
    await expect(staff.remove("a")).rejects.toMatchObject(UNKNOWN);
    await expect(staff.edit("d", onto)).rejects.toMatchObject(UNKNOWN);
    await expect(staff.add(fileOf("d.md", "丙。"), onto)).rejects.toMatchObject(UNKNOWN);
    await expect(staff.add(fileOf("d.md", "乙。"), onto)).rejects.toMatchObject(UNKNOWN);
    expect(await collectionsOf()).toEqual({ a: ["board"], d: ["staff"] });
  });

  it("know no document of the corpus folder that they do not see", async () => {
    library = openTestLibrary(folder, [corpusLaw(["board"])]);
    const staff = limitedTo(["staff"]);
    await expect(staff.remove("law")).rejects.toMatchObject(UNKNOWN);
    await expect(staff.edit("law", {})).rejects.toMatchObject(UNKNOWN);
  });

  it("are told of no later version that they do not see", async () => {
    const law = corpusLaw(["staff"]);
    const next = sourceOf({ id: "secret", lines: ["銀行應備份資料。"] });
    const meta: DocumentMeta = { ...next.meta, collections: ["board"], supersedes: "law" };
    library = openTestLibrary(folder, [law, { ...next, meta }]);
    const replacing = fileOf("a.md", "乙。");
    const { outcome } = await limitedTo(["staff"]).add(replacing, { supersedes: "law" });
    expect(outcome).toBe("replaced");
    await expect(library.add(replacing, { supersedes: "law" })).rejects.toMatchObject(CONFLICT);
  });

  it("hide no version of a document of the corpus folder, which would stay there replaced", async () => {
    library = openTestLibrary(folder, [corpusLaw(["board", "default"])]);
    await library.add(fileOf("a.md", "乙。"), { supersedes: "law" });
    await expect(limitedTo(["default"]).remove("a")).rejects.toMatchObject({
      ...CONFLICT,
      message:
        '"a" was not removed: it is in collections of others too, so that it would only leave yours, with all its ' +
        'versions, and "law" among them belongs to the corpus folder and cannot. Ask whoever may see all collections ' +
        "to remove it, or to change the entry in manifest.json there.",
    });
    expect((await collectionsOf())["a"]).toEqual(["board", "default"]);
  });

  it("take no version along that they do not see, as a crash may have left one", async () => {
    await library.add(fileOf("a.md", "甲。"), { collections: ["staff"] });
    await library.add(fileOf("a.md", "乙。"), {});
    await parted("a", ["board"]);
    const both = limitedTo(["hr", "staff"]);
    await both.edit("a@2", { collections: ["hr"] });
    expect(await collectionsOf()).toEqual({ a: ["board"], "a@2": ["hr"] });
    await library.edit("a@2", { collections: ["audit", "hr"] });
    await parted("a", ["board"]);
    await both.remove("a@2");
    expect(await collectionsOf()).toEqual({ a: ["board"], "a@2": ["audit"] });
  });

  it("leave each version in those that they do not see, as a crash may have left others", async () => {
    await library.add(fileOf("a.md", "甲。"), { collections: ["audit", "staff"] });
    await library.add(fileOf("a.md", "乙。"), {});
    await parted("a@2", ["board", "staff"]);
    const both = limitedTo(["hr", "staff"]);
    await both.edit("a@2", { collections: ["hr"] });
    expect(await collectionsOf()).toEqual({ a: ["audit", "hr"], "a@2": ["board", "hr"] });
    await both.remove("a@2");
    expect(await collectionsOf()).toEqual({ a: ["audit"], "a@2": ["board"] });
  });

  it("give the ids that a file for some gets where a document of others has its name", async () => {
    const staff = { collections: ["staff"] };
    await library.add(fileOf("a.md", "甲。"), { collections: ["board"] });
    const taken = await library.add(fileOf("a.md", "乙。"), staff);
    const free = await limitedTo(["staff"]).add(fileOf("b.md", "丁。"), {});
    expect(taken.document.meta.id.replace("a-", "b-")).toBe(free.document.meta.id);
    const next = await library.add(fileOf("a.md", "丙。"), staff);
    expect(next).toMatchObject({
      outcome: "replaced",
      document: { meta: { id: `${taken.document.meta.id}@2`, collections: ["staff"] } },
    });
  });

  it("put what names no collections into those of the version before, or else into all of theirs", async () => {
    await library.add(fileOf("a.md", "甲。"), { collections: ["staff"] });
    const both = limitedTo(["hr", "staff"]);
    await both.add(fileOf("a.md", "乙。"), {});
    const { document } = await both.add(fileOf("b.md", "丙。"), {});
    expect(await collectionsOf()).toEqual({
      a: ["staff"],
      "a@2": ["staff"],
      [document.meta.id]: ["hr", "staff"],
    });
  });

  it("replace no document that left their collections, be its id that of theirs", async () => {
    const staff = limitedTo(["staff"]);
    const { document } = await staff.add(fileOf("a.md", "甲。"), {});
    const { id } = document.meta;
    await library.edit(id, { collections: ["board"] });
    const next = await staff.add(fileOf("a.md", "乙。"), {});
    expect(next.outcome).toBe("added");
    expect(await collectionsOf()).toEqual({ [id]: ["board"], [next.document.meta.id]: ["staff"] });
  });

  it("make one document of a file whose earlier one left their collections, and can add it ever again", async () => {
    const staff = limitedTo(["staff"]);
    const { document: moved } = await staff.add(fileOf("a.md", "甲。"), {});
    await library.edit(moved.meta.id, { collections: ["board"] });
    const { document: own } = await staff.add(fileOf("a.md", "乙。"), {});
    expect(own.meta.id).toMatch(/^a-[0-9a-f]{6}$/);
    const next = await staff.add(fileOf("a.md", "丙。"), {});
    expect(next).toMatchObject({
      outcome: "replaced",
      document: { meta: { supersedes: own.meta.id } },
    });
    await library.edit(own.meta.id, { collections: ["board"] });
    expect(await staff.add(fileOf("a.md", "丙。"), {})).toMatchObject({ outcome: "added" });
  });

  it("replace a text once that another replaces already which they do not see", async () => {
    const next = sourceOf({ id: "z", lines: ["銀行應備份資料。"] });
    const meta: DocumentMeta = { ...next.meta, collections: ["board"], supersedes: "law" };
    library = openTestLibrary(folder, [corpusLaw(["staff"]), { ...next, meta }]);
    const staff = limitedTo(["staff"]);
    const onto = { supersedes: "law" };
    await staff.add(fileOf("b.md", "乙。"), onto);
    const second = await staff.add(fileOf("c.md", "丙。"), onto).catch((error: unknown) => error);
    expect(second).toMatchObject(CONFLICT);
    expect(String(second)).not.toContain('"z"');
  });
});

describe("the same file again", () => {
  it("replaces neither itself nor what comes after it", async () => {
    await library.add(fileOf("a.md", "甲。"), {});
    await expect(library.add(fileOf("a.md", "甲。"), { supersedes: "a" })).rejects.toMatchObject(
      CONFLICT,
    );
    expect(await library.versions("a")).toMatchObject([{ id: "a", supersedes: null }]);
  });

  it("leaves no other document in fewer collections by replacing it", async () => {
    await library.add(fileOf("both.md", "甲。"), { collections: ["board", "staff"] });
    const again = fileOf("d.md", "乙。");
    await library.add(again, { collections: ["staff"] });
    const replacing = { collections: ["staff"], supersedes: "both" };
    await expect(limitedTo(["staff"]).add(again, replacing)).rejects.toMatchObject(CONFLICT);
    expect((await library.add(again, { supersedes: "both" })).outcome).toBe("unchanged");
    const shared = ["board", "staff"];
    expect(await collectionsOf()).toEqual({ both: shared, d: shared });
  });

  it("is moved away from no document of the corpus folder that replaces it", async () => {
    const { meta, text } = corpusLaw(["default"]);
    library = openTestLibrary(folder, [{ meta: { ...meta, supersedes: "a" }, text }]);
    await library.add(fileOf("a.md", "甲。"), {});
    const moving = { supersedes: null, collections: ["board"] };
    await expect(library.edit("a", moving)).rejects.toMatchObject(CONFLICT);
  });

  it("is moved away from no document of the corpus folder", async () => {
    library = openTestLibrary(folder, [corpusLaw(["default"])]);
    const again = fileOf("a.md", "甲。");
    await library.add(again, { supersedes: "law" });
    const wider = { collections: ["board", "default"] };
    await expect(library.add(again, wider)).rejects.toMatchObject(CONFLICT);
    expect((await collectionsOf())["a"]).toEqual(["default"]);
  });
});

function corpusLaw(collections: readonly string[]) {
  const source = sourceOf({ id: "law", lines: ["銀行應備份資料。"] });
  const meta: DocumentMeta = { ...source.meta, collections };
  return { ...source, meta };
}
