import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDocumentFiles } from "../../src/document-store/document-files.ts";
import type { DocumentLibrary } from "../../src/ports/document-library.ts";
import { sourceOf } from "../support/index-documents.ts";
import { openTestLibrary } from "../support/open-test-library.ts";

const CORPUS = sourceOf({ id: "law", lines: ["銀行應備份資料。"] });
let folder = "";
let library: DocumentLibrary;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-library-"));
  library = openTestLibrary(folder, [CORPUS]);
});
afterEach(() => rm(folder, { recursive: true }));

const fileOf = (path: string, text: string) => ({
  name: path.split("/").at(-1) ?? "",
  path,
  bytes: Buffer.from(text),
});
const RULE = "某辦法\n\n發布日期：113年1月2日\n\n第一條 甲。\n第二條 乙。\n";
const AMENDED = "某辦法\n\n修正日期：114年3月4日\n\n第一條 甲。\n第二條 丙。\n第三條 丁。\n";

describe("createLibrary", () => {
  it("keeps text, original and what was inferred, under an id made of the path", async () => {
    const { document, outcome } = await library.add(fileOf("子/某 辦法.md", RULE), {
      collections: ["staff"],
      issuer: "某會",
    });
    expect(outcome).toBe("added");
    expect(document).toMatchObject({
      meta: { id: "子~某-辦法", issuer: "某會", issuedOn: "2024-01-02", collections: ["staff"] },
      original: { name: "某 辦法.md", bytes: Buffer.byteLength(RULE) },
      addedAt: "2025-06-01T12:00:00.000Z",
    });
    expect(document.inferred).not.toHaveProperty("issuer");
    expect(Buffer.from((await library.original("子~某-辦法")).bytes).toString()).toBe(RULE);
  });

  it("takes the same file for nothing new, and another text of the same path for a new version", async () => {
    await library.add(fileOf("rule.md", RULE), { collections: ["staff"] });
    expect((await library.add(fileOf("rule.md", RULE), {})).outcome).toBe("unchanged");
    const { document, outcome } = await library.add(fileOf("rule.md", AMENDED), {});
    expect(outcome).toBe("replaced");
    expect(document.meta).toMatchObject({
      id: "rule@2",
      supersedes: "rule",
      collections: ["staff"],
    });
    expect(await library.versions("rule")).toMatchObject([
      { id: "rule", version: 1, status: "superseded", supersededOn: "2025-03-04" },
      { id: "rule@2", version: 2, status: "in-force", supersededOn: null },
    ]);
  });

  it("takes jurisdiction and issuer of a version that says neither from the one before", async () => {
    const saying = `發文機關：某局\n${RULE}`;
    await library.add(fileOf("rule.md", saying), {});
    const silent = AMENDED.replace("114年", "2025年");
    const { document } = await library.add(fileOf("rule.md", silent), {});
    expect(document.meta).toMatchObject({ jurisdiction: "TW", issuer: "某局" });
    expect(document.inferred).toMatchObject({
      jurisdiction: "the version before",
      issuer: "the version before",
    });
    const otherwise = silent.replace("某辦法", "某辦法\n發文機關：香港金融管理局");
    const next = await library.add(fileOf("rule.md", otherwise), {});
    expect(next.document.meta).toMatchObject({ jurisdiction: "HK", issuer: "香港金融管理局" });
  });

  it("keeps jurisdiction and issuer that somebody gave in all later versions, until others are given", async () => {
    await library.add(fileOf("rule.md", RULE), { jurisdiction: "HK", issuer: "某局" });
    const second = `發文機關：某會\n${AMENDED}`;
    const third = `${second}第四條 戊。\n`;
    for (const text of [second, third]) {
      const { document } = await library.add(fileOf("rule.md", text), {});
      expect(document.meta).toMatchObject({ jurisdiction: "HK", issuer: "某局" });
      expect(document.inferred).toMatchObject({
        jurisdiction: "what was said of the version before",
        issuer: "what was said of the version before",
      });
    }
    const { document } = await library.add(fileOf("rule.md", RULE), { jurisdiction: "CN" });
    expect(document.meta).toMatchObject({ jurisdiction: "CN", issuer: "某局" });
  });

  it("brings a version back when the one after it is removed", async () => {
    await library.add(fileOf("rule.md", RULE), {});
    await library.add(fileOf("rule.md", AMENDED), {});
    await library.remove("rule@2");
    expect(await library.versions("rule")).toMatchObject([{ id: "rule", status: "in-force" }]);
    expect(await readdir(folder)).toEqual(["rule"]);
  });

  it("takes the file of a document whose first versions were removed for its next version", async () => {
    await library.add(fileOf("rule.md", RULE), {});
    await library.add(fileOf("rule.md", AMENDED), {});
    await library.remove("rule");
    const { document, outcome } = await library.add(fileOf("rule.md", `${AMENDED}己。`), {});
    expect(outcome).toBe("replaced");
    expect(document.meta).toMatchObject({ id: "rule@3", supersedes: "rule@2" });
    expect(await library.versions("rule@3")).toMatchObject([
      { id: "rule@2", status: "superseded" },
      { id: "rule@3", status: "in-force" },
    ]);
  });

  it("numbers a version after all that are left, whichever were removed", async () => {
    for (const end of ["甲", "乙", "丙"])
      await library.add(fileOf("rule.md", `${RULE}${end}。`), {});
    await library.remove("rule@2");
    const { document } = await library.add(fileOf("rule.md", `${RULE}丁。`), {});
    expect(document.meta).toMatchObject({ id: "rule@4", supersedes: "rule@3" });
    expect((await library.versions("rule")).map(({ id }) => id)).toEqual([
      "rule",
      "rule@3",
      "rule@4",
    ]);
  });

  it("keeps apart files whose names differ in characters that no id holds", async () => {
    await library.add(fileOf("a b.md", RULE), {});
    const other = await library.add(fileOf("a-b.md", AMENDED), {});
    expect(other.outcome).toBe("added");
    expect(other.document.meta.id).toMatch(/^a-b-[0-9a-f]{6}$/);
    const own = await library.add(fileOf("a b.md", `${RULE}己。`), {});
    expect(own.document.meta).toMatchObject({ id: "a-b@2", supersedes: "a-b" });
    await library.remove("a-b");
    await library.remove("a-b@2");
    const next = await library.add(fileOf("a-b.pdf.md", `${AMENDED}己。`), {});
    expect(next.outcome).toBe("added");
    const again = await library.add(fileOf("a-b.txt", `${AMENDED}庚。`), {});
    expect(again.document.meta).toMatchObject({
      id: `${other.document.meta.id}@2`,
      supersedes: other.document.meta.id,
    });
  });

  it("lets a text replace one of another name, also of the corpus folder", async () => {
    await library.add(fileOf("new-law.md", AMENDED), { supersedes: "law" });
    expect(await library.versions("new-law")).toMatchObject([
      { id: "law", status: "superseded", supersededOn: "2025-03-04" },
      { id: "new-law", version: 2 },
    ]);
    await expect(library.edit("new-law", { supersedes: "new-law" })).rejects.toMatchObject({
      code: "DOCUMENT_CONFLICT",
    });
  });

  it("refuses a second text in place of the same one, and names the latest version", async () => {
    await library.add(fileOf("rule.md", RULE), {});
    await library.add(fileOf("rule.md", AMENDED), {});
    await library.add(fileOf("notice.md", RULE), { supersedes: "rule@2" });
    await library.add(fileOf("other.md", `${RULE}戊。`), {});
    const refused = {
      code: "DOCUMENT_CONFLICT",
      message:
        '"rule" has a later version, and a text is replaced once; let this one replace the latest, "notice"',
    };
    const onto = { supersedes: "rule" };
    await expect(library.add(fileOf("new.md", AMENDED), onto)).rejects.toMatchObject(refused);
    await expect(library.add(fileOf("rule.md", `${RULE}己。`), onto)).rejects.toMatchObject(
      refused,
    );
    await expect(library.add(fileOf("other.md", `${RULE}戊。`), onto)).rejects.toMatchObject(
      refused,
    );
    await expect(library.edit("other", onto)).rejects.toMatchObject(refused);
    expect(await library.versions("other")).toMatchObject([{ id: "other", supersedes: null }]);
    await library.add(fileOf("new.md", AMENDED), { supersedes: "notice" });
    expect((await library.versions("rule")).map(({ id }) => id)).toEqual([
      "rule",
      "rule@2",
      "notice",
      "new",
    ]);
  });

  it("takes what a document replaces for said again, and skips no version with it", async () => {
    await library.add(fileOf("rule.md", RULE), {});
    await library.add(fileOf("rule.md", AMENDED), {});
    await library.add(fileOf("rule.md", `${AMENDED}己。`), {});
    expect(await library.edit("rule@2", { supersedes: "rule" })).toMatchObject({ version: 2 });
    await expect(library.edit("rule@3", { supersedes: "rule" })).rejects.toMatchObject({
      message: expect.stringContaining('let this one replace the latest, "rule@2"') as unknown,
    });
  });

  it("compares two versions provision by provision", async () => {
    await library.add(fileOf("rule.md", RULE), {});
    await library.add(fileOf("rule.md", AMENDED), {});
    const { changes, unchanged } = await library.diff("rule", "rule@2");
    expect(changes.map(({ kind, before, after }) => [kind, before?.text, after?.text])).toEqual([
      ["changed", "乙。", "丙。"],
      ["added", undefined, "丁。"],
    ]);
    expect(unchanged).toBe(1);
  });

  it("edits all versions' collections at once, and forgets how a field was inferred once it is given", async () => {
    await library.add(fileOf("rule.md", RULE), {});
    await library.add(fileOf("rule.md", AMENDED), {});
    const edited = await library.edit("rule@2", { title: "新名", collections: ["board"] });
    expect(edited).toMatchObject({ title: "新名", collections: ["board"] });
    const [first, second] = await library.list();
    expect(first?.meta.collections).toEqual(["board"]);
    expect(second?.inferred).not.toHaveProperty("title");
  });

  it("edits the collections of all texts that replace the same one, and of what they replace", async () => {
    for (const path of ["a.md", "b.md", "c.md"])
      await library.add(fileOf(path, `${RULE}${path}。`), {});
    // as they may have been left before a text was replaced once
    const shelf = createDocumentFiles(folder);
    for (const document of (await shelf.list()).slice(1)) {
      await shelf.edit(document, { supersedes: "a" });
    }
    await library.edit("b", { collections: ["board"] });
    const board = (await library.listAll()).filter(({ collections: [name] }) => name === "board");
    expect(board.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("takes a text that is to replace another into the collections of that one", async () => {
    await library.add(fileOf("a.md", RULE), { collections: ["board"] });
    await library.add(fileOf("b.md", AMENDED), {});
    expect(await library.edit("b", { supersedes: "a" })).toMatchObject({ collections: ["board"] });
  });

  it("keeps versions of a document of the corpus folder in its collections", async () => {
    const refused = { code: "DOCUMENT_CONFLICT" };
    const elsewhere = { supersedes: "law", collections: ["board"] };
    await expect(library.add(fileOf("a.md", AMENDED), elsewhere)).rejects.toMatchObject(refused);
    expect(await library.list()).toEqual([]);
    await library.add(fileOf("a.md", AMENDED), { supersedes: "law", collections: ["default"] });
    const moving = { collections: ["board"] };
    await expect(library.edit("a", moving)).rejects.toMatchObject(refused);
    await expect(library.edit("a", elsewhere)).rejects.toMatchObject(refused);
    const parted = await library.edit("a", { ...moving, supersedes: null });
    expect(parted).toMatchObject({ collections: ["board"], version: 1 });
  });

  it("keeps nothing of a file that cannot be read", async () => {
    await expect(library.add(fileOf("a.pdf", "no pdf"), {})).rejects.toMatchObject({
      code: "DOCUMENT_UNREADABLE",
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(["../../etc/passwd.txt", "..\\..\\x.txt", "/etc/x.txt", "a/../../b.txt"])(
    "keeps %s within its folder",
    async (path) => {
      const { document } = await library.add(fileOf(path, RULE), {});
      expect(document.meta.id).not.toMatch(/\.\.|^[/~]/);
      expect(await readdir(folder)).toHaveLength(1);
    },
  );

  it("neither changes nor removes documents of the corpus folder, and knows no others", async () => {
    await expect(library.remove("law")).rejects.toMatchObject({ code: "DOCUMENT_CONFLICT" });
    await expect(library.edit("none", {})).rejects.toMatchObject({ code: "DOCUMENT_UNKNOWN" });
  });
});
