import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DocumentLibrary } from "../../src/ports/document-library.ts";
import { openTestLibrary } from "../support/open-test-library.ts";

let folder = "";
let library: DocumentLibrary;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-same-file-"));
  library = openTestLibrary(folder, []);
});
afterEach(() => rm(folder, { recursive: true }));

const RULE = "某辦法\n\n發布日期：113年1月2日\n\n第一條 甲。\n第二條 乙。\n";
const fileOf = (path: string, text: string) => ({ name: path, path, bytes: Buffer.from(text) });
const OLD = fileOf("old.md", RULE);
const NEW = fileOf("new.md", `${RULE}第三條 丙。\n`);

describe("a file that another replaces", () => {
  beforeEach(async () => {
    await library.add(OLD, {});
    await library.add(NEW, { supersedes: "old" });
  });

  it("is not put back into force by being read again", async () => {
    expect([await library.add(OLD, {}), await library.add(NEW, {})]).toMatchObject([
      { outcome: "unchanged", document: { meta: { id: "old" } } },
      { outcome: "unchanged", document: { meta: { id: "new" } } },
    ]);
    expect(await library.versions("old")).toMatchObject([
      { id: "old", status: "superseded" },
      { id: "new", status: "in-force" },
    ]);
  });

  it("replaces that one in turn once it changes, which then is not put back either", async () => {
    const changed = await library.add(fileOf("old.md", `${RULE}第三條 丁。\n`), {});
    expect(changed.document.meta).toMatchObject({ id: "old@2", supersedes: "new" });
    expect((await library.add(NEW, {})).outcome).toBe("unchanged");
    // as it was at first, which is another text than that of its latest version
    const first = await library.add(OLD, {});
    expect(first.document.meta).toMatchObject({ id: "old@3", supersedes: "old@2" });
  });

  it("is put back where it is said to replace the latest version", async () => {
    const { document, outcome } = await library.add(OLD, { supersedes: "new" });
    expect(outcome).toBe("replaced");
    expect(document.meta).toMatchObject({ id: "old@2", supersedes: "new" });
  });

  it("is nothing new where it becomes the same as that one", async () => {
    const same = await library.add({ ...NEW, path: "old.md", name: "old.md" }, {});
    expect(same).toMatchObject({ outcome: "unchanged", document: { meta: { id: "new" } } });
  });
});
