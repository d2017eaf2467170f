import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createDocumentRecorder } from "../../../src/records/create-document-recorder.ts";
import { openTestLibrary } from "../../support/open-test-library.ts";
import { openLog, recordsFolder } from "../../support/record-log.ts";
import { runInMemory } from "../../support/run-in-memory.ts";

const fileOf = (name: string, text: string) => ({ name, path: name, bytes: Buffer.from(text) });

/** A data directory in which two documents were added, one replaced and edited, one removed, a day each. */
async function changedDocuments(): Promise<string> {
  const dataDir = await recordsFolder();
  let now = new Date(0);
  const log = openLog(join(dataDir, "records"), { now: () => now });
  const recorder = createDocumentRecorder({
    log,
    currentGeneration: () => Promise.resolve("00112233445566ff"),
  });
  const library = openTestLibrary(join(dataDir, "documents"), [], recorder);
  const byKey = library.onBehalfOf({
    channel: "http",
    requestId: "r1",
    keyId: "k1",
    collections: null,
  });
  const steps = [
    () => library.add(fileOf("rule.md", "某辦法\n\n第一條 甲。\n"), {}),
    () => byKey.add(fileOf("rule.md", "某辦法\n\n第一條 乙。\n"), {}),
    () => byKey.edit("rule@2", { title: "新名" }),
    () => library.add(fileOf("leave.md", "休假須知\n\n第一條 丙。\n"), {}),
    () => library.remove("leave"),
  ];
  for (const [at, step] of steps.entries()) {
    now = new Date(`2026-11-0${at + 1}T08:00:00Z`);
    await step();
  }
  await log.close();
  return dataDir;
}

function search(dataDir: string, ...args: readonly string[]) {
  const environment = { YIJU_DATA_DIR: dataDir };
  return runInMemory(["audit", "search", "--changes", ...args], { environment });
}

describe("yiju audit search --changes", () => {
  it.each([
    { args: [], found: ["removed", "added", "edited", "replaced", "added"] },
    { args: ["--document", "rule"], found: ["replaced", "added"] },
    { args: ["--key", "k1"], found: ["edited", "replaced"] },
    { args: ["--text", "休假"], found: ["removed", "added"] },
    { args: ["--text", "新名"], found: ["edited"] },
    { args: ["--text", "RULE.MD", "--limit", "1"], found: ["edited"] },
    { args: ["--from", "2026-11-02", "--to", "2026-11-03"], found: ["edited", "replaced"] },
    { args: ["--document", "no-such"], found: [] },
  ])("finds $found by $args", async ({ args, found }) => {
    const { stdout } = await search(await changedDocuments(), ...args, "--json");
    expect([...stdout.matchAll(/"change":"(\w+)"/g)].map(([, change]) => change)).toEqual(found);
  });

  it("says what was changed, by whom, and which generation answered until then", async () => {
    const { stdout } = await search(await changedDocuments(), "--key", "k1");
    expect(stdout).toBe(
      [
        "6  2026-11-03T08:00:00.000Z  edited  rule@2",
        '  given title "新名"; "某辦法", rule.md',
        "  key k1, request r1, by http, generation 00112233445566ff",
        "4  2026-11-02T08:00:00.000Z  replaced  rule@2",
        '  in place of rule; "某辦法", rule.md',
        "  key k1, request r1, by http, generation 00112233445566ff",
        "",
      ].join("\n"),
    );
  });

  it("says which collections were given, in words and as JSON", async () => {
    const dataDir = await recordsFolder();
    const log = openLog(join(dataDir, "records"));
    const recorder = createDocumentRecorder({
      log,
      currentGeneration: () => Promise.resolve(null),
    });
    const library = openTestLibrary(join(dataDir, "documents"), [], recorder);
    await library.add(fileOf("rule.md", "某辦法\n\n第一條 甲。\n"), {});
    await library.edit("rule", { collections: ["board", "staff"] });
    await log.close();
    const inWords = await search(dataDir, "--limit", "1");
    expect(inWords.stdout).toContain('  given collections ["board","staff"]; "某辦法", rule.md\n');
    const asJson = await search(dataDir, "--limit", "1", "--json");
    expect(asJson.stdout).toContain('"given":{"collections":["board","staff"]}');
    const byName = await search(dataDir, "--text", "Board");
    expect(byName.stdout).toBe(inWords.stdout);
  });

  it("tells what a purge left", async () => {
    const dataDir = await changedDocuments();
    const purge = ["audit", "purge", "--before", "2026-11-02", "--yes"];
    await runInMemory(purge, { environment: { YIJU_DATA_DIR: dataDir } });
    const { stdout } = await search(dataDir, "--to", "2026-11-01");
    expect(stdout).toMatch(/added {2}rule\n {2}\[purged\]\n {2}key purged, request none, by cli/);
    await runInMemory(["audit", "purge", "--before", "2026-11-04", "--yes"], {
      environment: { YIJU_DATA_DIR: dataDir },
    });
    const edited = await search(dataDir, "--from", "2026-11-03", "--to", "2026-11-03");
    expect(edited.stdout).toContain("  given title; [purged]\n");
  });

  it("takes nothing that is of answers", async () => {
    const run = await search(await changedDocuments(), "--status", "refused");
    expect(run).toMatchObject({ exitCode: 2 });
    expect(run.stderr).toContain("--status is of answers");
  });
});
