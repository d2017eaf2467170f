import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadReadingResources } from "../../src/app/load-resources.ts";

let models = "";

beforeAll(async () => {
  models = await mkdtemp(path.join(tmpdir(), "yiju-models-"));
  await mkdir(path.join(models, "evidence"));
});

afterAll(() => rm(models, { recursive: true }));

describe("term statistics that are damaged", () => {
  it.each([
    { passages: { 规定: 0 }, why: "a count of nothing" },
    { passages: { 规定: "3" }, why: "a count in words" },
    { passages: [3], why: "a list" },
    { passages: null, why: "nothing" },
  ])("are refused with the file's name: $why", async ({ passages }) => {
    const file = path.join(models, "evidence/term-statistics.json");
    const statistics = { passageCount: 5, questionCount: 5, passages, questions: { 什么: 2 } };
    await writeFile(file, JSON.stringify(statistics));
    const loading = loadReadingResources({ models, vocabulary: "corpus" });
    await expect(loading).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    await expect(loading).rejects.toThrow(`${file}: passages: expected counts by token`);
  });
});
