import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import type { LogRecord } from "../../src/domain/log-record.ts";
import { createDocumentRecorder } from "../../src/records/create-document-recorder.ts";
import { readRecords } from "../../src/records/read-records.ts";
import { collect } from "../support/collect.ts";
import { openTestLibrary } from "../support/open-test-library.ts";
import { openLog, recordsFolder, verifyFolder } from "../support/record-log.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-changes-"));
});
afterEach(() => rm(folder, { recursive: true }));

const fileOf = (text: string) => ({ name: "rule.md", path: "rule.md", bytes: Buffer.from(text) });
const FIRST = "某辦法\n\n第一條 甲。\n";
const SECOND = "某辦法\n\n第一條 乙。\n";

function recorderInto(directory: string, current = () => Promise.resolve<string | null>(null)) {
  return createDocumentRecorder({ log: openLog(directory), currentGeneration: current });
}

async function documentRecords(directory: string): Promise<LogRecord[]> {
  return (await collect(readRecords(directory))).filter(({ kind }) => kind === "document");
}

describe("recordChanges", () => {
  it("says what was added, replaced, edited and removed, in a chain that can be proved", async () => {
    const directory = await recordsFolder();
    const recorder = recorderInto(directory);
    const library = openTestLibrary(folder, [], recorder);
    await library.add(fileOf(FIRST), {});
    await library.add(fileOf(FIRST), {});
    await library.add(fileOf(SECOND), {});
    await library.edit("rule@2", { title: "新名" });
    await library.edit("rule@2", { title: "新名" });
    await library.remove("rule");
    const records = await documentRecords(directory);
    expect(
      records.map(({ facts }) => [facts["change"], facts["documentId"], facts["supersedes"]]),
    ).toEqual([
      ["added", "rule", null],
      ["replaced", "rule@2", "rule"],
      ["edited", "rule@2", "rule"],
      ["edited", "rule@2", "rule"],
      ["removed", "rule", null],
    ]);
    expect(records[2]).toMatchObject({
      facts: { fields: ["title"], collections: ["default"] },
      contents: { file: "rule.md", title: "某辦法", given: { title: "新名" } },
    });
    expect(records[3]?.contents).toMatchObject({ given: { supersedes: null } });
    expect((await verifyFolder(directory)).problems).toEqual([]);
  });

  it("says on whose behalf, and which generation was answered from until then", async () => {
    const directory = await recordsFolder();
    let generation: string | null = null;
    const recorder = recorderInto(directory, () => Promise.resolve(generation));
    const library = openTestLibrary(folder, [], recorder);
    await library.add(fileOf(FIRST), {});
    generation = "00112233445566ff";
    await library
      .onBehalfOf({ channel: "http", requestId: "r1", keyId: "k1", collections: null })
      .remove("rule");
    const records = await documentRecords(directory);
    expect(
      records.map(({ facts, contents }) => ({ ...facts, keyId: contents?.["keyId"] })),
    ).toEqual([
      expect.objectContaining({ channel: "cli", requestId: null, keyId: null, generation: null }),
      expect.objectContaining({ channel: "http", requestId: "r1", keyId: "k1", generation }),
    ]);
  });

  it("changes nothing where the change cannot be recorded", async () => {
    const library = openTestLibrary(folder);
    await library.add(fileOf(FIRST), {});
    const failing = openTestLibrary(folder, [], {
      record: () => Promise.reject(new AppError("RECORD_UNAVAILABLE", "the disk is full")),
    });
    const refused = { code: "RECORD_UNAVAILABLE" };
    await expect(failing.add(fileOf(SECOND), {})).rejects.toMatchObject(refused);
    await expect(failing.edit("rule", { title: "新名" })).rejects.toMatchObject(refused);
    await expect(failing.remove("rule")).rejects.toMatchObject(refused);
    expect((await library.list()).map(({ meta }) => [meta.id, meta.title])).toEqual([
      ["rule", "某辦法"],
    ]);
  });
});
