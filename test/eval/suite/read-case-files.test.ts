import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultCaseFiles, readCaseFiles } from "../../../eval/suite/read-case-files.ts";

const CASE = {
  id: "a-1",
  question: "？",
  script: "hant",
  kind: "fact",
  answerable: false,
  facts: [],
  evidence: [],
  note: "",
};

describe("readCaseFiles", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "yiju-cases-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function file(name: string, ...lines: readonly (object | string)[]): Promise<string> {
    const target = path.join(folder, name);
    const text = lines
      .map((line) => (typeof line === "string" ? line : JSON.stringify(line)))
      .join("\n");
    await writeFile(target, `${text}\n`);
    return target;
  }

  it("adds the file's name and the split to each case", async () => {
    const cases = await readCaseFiles([await file("one.jsonl", CASE, "", { ...CASE, id: "a-3" })]);
    expect(cases).toEqual([
      { ...CASE, file: "one", split: "test" },
      { ...CASE, id: "a-3", file: "one", split: "dev" },
    ]);
  });

  it("names every broken line, empty file and repeated id at once", async () => {
    const broken = await file(
      "broken.jsonl",
      "{",
      { ...CASE, script: "latin" },
      { ...CASE, extra: 1 },
    );
    const empty = await file("empty.jsonl");
    const first = await file("first.jsonl", CASE);
    const again = await file("again.jsonl", CASE);
    const reading = readCaseFiles([broken, empty, first, again]);
    await expect(reading).rejects.toMatchObject({
      name: "EvalError",
      problems: [
        expect.stringMatching(/broken\.jsonl:1: /),
        expect.stringMatching(/broken\.jsonl:2: .*script/),
        expect.stringMatching(/broken\.jsonl:3: .*extra/),
        expect.stringMatching(/broken\.jsonl: holds no case$/),
        expect.stringMatching(/empty\.jsonl: holds no case$/),
        "a-1: used in first and again in again",
      ],
    });
  });

  it("refuses to run no file at all", async () => {
    await expect(readCaseFiles([])).rejects.toThrow("no case file");
  });

  it("finds at least 300 cases in the repository, a quarter to a third of them unanswerable", async () => {
    const cases = await readCaseFiles(await defaultCaseFiles());
    expect(cases.length).toBeGreaterThanOrEqual(300);
    const share = cases.filter(({ answerable }) => !answerable).length / cases.length;
    expect(share).toBeGreaterThanOrEqual(0.25);
    expect(share).toBeLessThanOrEqual(1 / 3);
  });
});
