import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { META_DEFAULTS } from "../../src/domain/document.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-corpus-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const sha256 = (content: string): string => createHash("sha256").update(content).digest("hex");

function entry(id: string, content: string): Record<string, unknown> {
  return {
    id,
    title: "標題",
    issuer: "機關",
    jurisdiction: "TW",
    language: "zh-Hant-TW",
    issuedOn: "2024-01-02",
    effectiveOn: null,
    status: "in-force",
    kind: "text",
    sourceSha256: sha256(content),
  };
}

const manifestOf = (...documents: readonly unknown[]): string => JSON.stringify({ documents });

async function expectRefusal(directory: string, message: RegExp): Promise<void> {
  await expect(loadCorpus(directory)).rejects.toMatchObject({ code: "CORPUS_UNREADABLE" });
  await expect(loadCorpus(directory)).rejects.toThrow(message);
}

describe("loadCorpus", () => {
  it("loads the repository's documents as the manifest describes them, without a warning", async () => {
    const { documents, warnings } = await loadCorpus("corpus");
    expect(warnings).toEqual([]);
    expect(documents.map(({ meta }) => [meta.jurisdiction, meta.kind, meta.issuedOn])).toEqual([
      ["HK", "policy-statement", "2024-10-28"],
      ["TW", "report", "2024-06-29"],
    ]);
  });

  it("takes documents from any depth, ordered by id, and passes over what is none", async () => {
    await put("b.txt", "乙文。");
    await put("a/README.md", "# 甲\n");
    await put("README.md", "說明");
    await put(".hidden.md", "藏");
    await put(".git/x.md", "藏");
    await put("terms.json", "{}");
    await put("圖.png", "x");
    const { documents, warnings } = await loadCorpus(folder);
    expect(documents.map(({ meta }) => meta.id)).toEqual(["a~README", "b"]);
    expect(warnings[0]).toBe("圖.png was passed over: only .md and .txt files are documents");
    expect(warnings[1]).toContain('a/README.md is not in manifest.json: inferred title "甲"');
    expect(warnings).toHaveLength(3);
  });

  it("infers of a file without an entry what adding it would, and says so", async () => {
    await put(
      "a.md",
      "# 外判通函\n\n金融監督管理委員會\n\n發文日期：113年10月28日\n\n本通函自114年1月1日起生效。\n",
    );
    const { documents, warnings } = await loadCorpus(folder);
    expect(documents[0]?.meta).toMatchObject({
      issuer: "金融監督管理委員會",
      jurisdiction: "TW",
      issuedOn: "2024-10-28",
      effectiveOn: "2025-01-01",
    });
    expect(warnings[0]).toContain('issuer "金融監督管理委員會", jurisdiction TW');
    expect(warnings[0]).toContain("issued 2024-10-28, effective 2025-01-01");
  });

  it("decodes a file unchanged: byte order mark, carriage returns and all", async () => {
    const text = "\uFEFF甲文。\r\n𠮷\r\n";
    await put("a.txt", text);
    const { documents } = await loadCorpus(folder);
    expect(documents[0]?.text).toBe(text);
  });

  it("uses the manifest's entry for a file that it lists", async () => {
    await put("a.txt", "甲文。");
    await put("manifest.json", manifestOf(entry("a", "甲文。")));
    const { documents, warnings } = await loadCorpus(folder);
    expect(warnings).toEqual([]);
    expect(documents[0]?.meta).toEqual({ ...entry("a", "甲文。"), ...META_DEFAULTS });
  });

  it("refuses two files with one id", async () => {
    await put("a.txt", "甲");
    await put("a.md", "乙");
    await expectRefusal(folder, /a\.md and a\.txt would both have the id "a"/);
  });

  it("refuses a file that is not the one the manifest means", async () => {
    await put("a.txt", "改過。");
    await put("manifest.json", manifestOf(entry("a", "甲文。")));
    await expectRefusal(folder, /a\.txt has SHA-256 .* restore the file/);
  });

  it("refuses a manifest that lists a file which is not there", async () => {
    await put("b.txt", "乙");
    await put("manifest.json", manifestOf(entry("a", "甲文。")));
    await expectRefusal(folder, /without a file: a; add the files or remove/);
  });

  it.each([
    { why: "broken JSON", json: "{", message: /is not valid JSON/ },
    {
      why: "an unknown field",
      json: manifestOf({ ...entry("a", "甲"), autor: "x" }),
      message: /autor/,
    },
    {
      why: "a date that does not exist",
      json: manifestOf({ ...entry("a", "甲"), issuedOn: "2024-02-30" }),
      message: /issuedOn/,
    },
    {
      why: "an id listed twice",
      json: manifestOf(entry("a", "甲"), entry("a", "甲")),
      message: /lists "a" twice/,
    },
  ])("refuses a manifest with $why", async ({ json, message }) => {
    await put("a.txt", "甲");
    await put("manifest.json", json);
    await expectRefusal(folder, message);
  });

  it("refuses bytes that are not UTF-8", async () => {
    await put("a.txt", new Uint8Array([0xa4, 0xa4, 0xa4, 0xe5]));
    await expectRefusal(folder, /a\.txt is not valid UTF-8; convert it/);
  });

  it("refuses an empty file, an empty folder and a folder that is not there", async () => {
    await expectRefusal(folder, /holds no \.md or \.txt file/);
    await put("a.txt", " \n");
    await expectRefusal(folder, /a\.txt is empty; fill or remove it/);
    await expectRefusal(join(folder, "none"), /none; check that it exists/);
  });
});
