import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createInMemoryBackend } from "../support/in-memory-backend.ts";
import { openTestLibrary } from "../support/open-test-library.ts";
import { runInMemory } from "../support/run-in-memory.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-cli-"));
});
afterEach(() => rm(folder, { recursive: true }));

const RULE = "某辦法\n\n發布日期：113年1月2日\n\n第一條 甲。\n第二條 乙。\n";

async function put(path: string, content: string): Promise<string> {
  const location = join(folder, "files", path);
  await mkdir(dirname(location), { recursive: true });
  await writeFile(location, content);
  return location;
}

function run(...args: readonly string[]) {
  const backend = createInMemoryBackend({ library: openTestLibrary(join(folder, "documents")) });
  return runInMemory([...args], { backend });
}

describe("yiju add", () => {
  it("adds the files of a folder, tells what was inferred and by what, and indexes once", async () => {
    await put("a/rule.md", RULE);
    await put("b.txt", "雜記。\n");
    await put("picture.png", "x");
    await put(".hidden.md", RULE);
    const { exitCode: code, stdout } = await run("add", join(folder, "files"), "--issuer", "某會");
    expect(code).toBe(0);
    expect(stdout).toContain(
      "rule.md: added as a~rule\n  title: 某辦法 (by its first heading or line)",
    );
    expect(stdout).toContain("  issuer: 某會\n");
    expect(stdout).toContain('  issuedOn: 2024-01-02 (by the line "發布日期：113年1月2日")');
    expect(stdout).toContain("Added 2, new versions 0, unchanged 0, failed 0");
    expect(stdout.match(/Indexed:/g)).toHaveLength(1);
  });

  it("notes that a document's jurisdiction is unknown, also of a new version", async () => {
    const note = "its jurisdiction is unknown, and questions of one jurisdiction pass it over";
    const file = await put("memo.txt", "雜記。\n");
    expect((await run("add", file)).stdout).toContain(note);
    await put("memo.txt", "另一雜記。\n");
    expect((await run("add", file)).stdout).toContain(note);
    expect((await run("add", file, "--jurisdiction", "HK")).stdout).not.toContain(note);
  });

  it("passes over what is there already, so that an interrupted run goes on", async () => {
    const file = await put("rule.md", RULE);
    await run("add", file, "--no-index");
    const { stdout } = await run("add", file, "--no-index");
    expect(stdout).toContain("Added 0, new versions 0, unchanged 1, failed 0");
  });

  it("tells of a file that has the text of another document, adds it only by force, and does not fail", async () => {
    await put("a.md", RULE);
    await put("b.md", RULE);
    const { exitCode: code, stdout } = await run("add", join(folder, "files"), "--no-index");
    expect(code).toBe(0);
    expect(stdout).toMatch(/b\.md: the same text is there already as "a", so nothing was added\./);
    expect(stdout).toContain(
      "Added 1, new versions 0, unchanged 0, the same as others 1, failed 0",
    );
    const forced = await run("add", join(folder, "files"), "--no-index", "--force");
    expect(forced.stdout).toContain("Added 1, new versions 0, unchanged 1, failed 0");
  });

  it("tells each file that cannot be read with its reason, adds the others, and fails", async () => {
    await put("good.md", RULE);
    await put("empty.txt", "");
    await put("lies.pdf", "<html>");
    const { exitCode: code, stdout, stderr } = await run("add", join(folder, "files"));
    expect(code).toBe(1);
    expect(stderr).toMatch(/empty\.txt: the file is empty/);
    expect(stderr).toMatch(/lies\.pdf: the file is named as pdf, but it is none/);
    expect(stdout).toContain("Added 1, new versions 0, unchanged 0, failed 2");
  });

  it("refuses a file of 1 GB before reading any of it", async () => {
    const file = await put("huge.txt", "");
    await truncate(file, 1024 ** 3);
    const { exitCode: code, stderr } = await run("add", file);
    expect(code).toBe(1);
    expect(stderr).toContain("the file has 1073741824 bytes, and at most 52428800 are read");
  });

  it.each([
    { args: ["add"], message: "name a file or a folder" },
    { args: ["add", "FILE", "--issued-on", "soon"], message: "must be a date as in 2024-10-28" },
    { args: ["add", "FILE", "--collection", "Board!"], message: "lower-case letters" },
    {
      args: ["add", "/nowhere/x.pdf"],
      message: "cannot read /nowhere/x.pdf: there is nothing of that name",
    },
  ])("refuses $args, saying what is wrong", async ({ args, message }) => {
    const file = await put("rule.md", RULE);
    const { exitCode: code, stderr } = await run(
      ...args.map((arg) => (arg === "FILE" ? file : arg)),
    );
    expect(code).not.toBe(0);
    expect(stderr).toContain(message);
  });

  it("refuses two files that would be one document, naming both", async () => {
    await put("rule.md", RULE);
    await put("rule.txt", RULE);
    const { exitCode: code, stderr } = await run("add", join(folder, "files"));
    expect(code).toBe(2);
    expect(stderr).toMatch(/rule\.md" and ".*rule\.txt" would both be the document "rule"/);
  });
});

describe("yiju edit, remove and diff", () => {
  it("changes what is known, shows what changed between versions, and takes a version away", async () => {
    await run("add", await put("rule.md", RULE));
    await run("add", await put("rule.md", RULE.replace("乙", "丙")));
    const edited = await run(
      "edit",
      "rule@2",
      "--issued-on",
      "二〇二五年三月四日",
      "--collection",
      "staff",
    );
    expect(edited.stdout).toContain(
      "TW, 2025-03-04, in-force, statute, zh-Hant-TW, staff, version 2",
    );
    const difference = await run("diff", "rule", "rule@2");
    expect(difference.stdout).toContain("第二條 (changed)\n  - 乙。\n  + 丙。\n");
    await run("add", await put("rule.md", RULE.replace("第二條 乙", "第三條 乙")));
    const renumbered = await run("diff", "rule", "rule@3");
    expect(renumbered.stdout).toContain("第二條 → 第三條 (changed)\n  - 乙。\n  + 乙。\n");
    await run("remove", "rule@3");
    expect((await run("remove", "rule@2")).stdout).toContain("Removed rule@2");
    expect(await run("diff", "rule", "rule@2")).toMatchObject({ exitCode: 2 });
  });

  it("takes none for what is not known", async () => {
    await run("add", await put("rule.md", RULE));
    expect((await run("edit", "rule", "--issued-on", "none")).stdout).not.toContain("2024-01-02");
  });

  it.each([
    { args: ["remove"], message: "name a document" },
    { args: ["edit", "rule"], message: "say what to change" },
    { args: ["diff", "rule"], message: "name two documents" },
    {
      args: ["remove", "none"],
      message: 'No document has the id "none". `yiju documents` lists the ids.',
    },
  ])("refuses $args", async ({ args, message }) => {
    const { exitCode: code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
