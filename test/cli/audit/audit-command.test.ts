import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordedAnswers } from "../../support/recorded-answers.ts";
import { recordsFolder } from "../../support/record-log.ts";
import { runInMemory } from "../../support/run-in-memory.ts";

function audit(dataDir: string, ...args: readonly string[]) {
  return runInMemory(["audit", ...args], { environment: { YIJU_DATA_DIR: dataDir } });
}

describe("yiju audit", () => {
  it("says what it can do", async () => {
    const run = await audit("/nowhere", "prove");
    expect(run).toMatchObject({
      exitCode: 2,
      stderr:
        'yiju audit: say one of verify, show, search, export, to-cases, report, purge, checkpoint, key, not "prove". Try: yiju audit --help\n',
    });
  });

  it("says how to look for a word, rather than leave it out", async () => {
    const run = await audit(await recordedAnswers(), "search", "病假");
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('search takes words as --text "病假"');
  });

  it.each([
    { args: ["verify"] },
    { args: ["show", "a1"] },
    { args: ["search"] },
    { args: ["export", "--out", "OUT"] },
    { args: ["to-cases", "--out", "OUT"] },
    { args: ["report", "--out", "OUT"] },
    { args: ["purge", "--before", "2026-01-01", "--yes"] },
    { args: ["checkpoint"] },
  ])(
    "says what to check where there is no data directory, and makes none: $args",
    async ({ args }) => {
      const folder = await recordsFolder();
      const mistyped = join(folder, "dtaa");
      const run = await audit(
        mistyped,
        ...args.map((arg) => (arg === "OUT" ? join(folder, "out") : arg)),
      );
      expect(run).toEqual({
        exitCode: 2,
        stdout: "",
        stderr: `yiju: There is no data directory ${mistyped}, where documents, records, feedback and keys are kept. Nothing was done. Check the path in YIJU_DATA_DIR (\`yiju config\` shows it).\n`,
      });
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it.each([
    { args: ["verify"], says: "There are no records in " },
    { args: ["search"], says: "" },
    { args: ["export"], says: "" },
    { args: ["report", "--out", "OUT"], says: "answers 0, ratings 0" },
  ])("stays calm where nothing was asked yet: $args", async ({ args, says }) => {
    const folder = await recordsFolder();
    const dataDir = join(folder, "data");
    await mkdir(dataDir);
    const run = await audit(
      dataDir,
      ...args.map((arg) => (arg === "OUT" ? join(folder, "out") : arg)),
    );
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain(says);
  });

  describe("verify", () => {
    it("sums up a sound log, and says what it cannot know", async () => {
      const run = await audit(await recordedAnswers(), "verify");
      expect(run.exitCode).toBe(0);
      expect(run.stdout).toMatch(
        /^Sound: 9 records in 3 files, 1 \(2026-11-01T08:00:00.000Z\) to 9 \(2026-11-03T08:00:00.000Z\); 0 purged\.\nThe last one's SHA-256: [0-9a-f]{64}\nNo checkpoint was given/,
      );
    });

    it("names the record that was changed, and fails", async () => {
      const dataDir = await recordedAnswers();
      const file = join(dataDir, "records/records-000002.log");
      await writeFile(file, (await readFile(file, "utf8")).replace("refused", "answered"));
      const run = await audit(dataDir, "verify");
      expect(run.exitCode).toBe(1);
      expect(run.stdout).toContain(
        "record 6 (records-000002.log, line 3): the record was changed: its hash does not fit\n",
      );
    });

    it("finds a log that was written anew by a checkpoint that was kept elsewhere", async () => {
      const [dataDir, elsewhere] = [await recordedAnswers(), await recordsFolder()];
      const key = join(elsewhere, "key.pem");
      expect((await audit(dataDir, "key", "--out", key)).exitCode).toBe(0);
      expect((await stat(key)).mode & 0o777).toBe(0o600);
      const made = await audit(dataDir, "checkpoint", "--key", key);
      const checkpoints = join(elsewhere, "checkpoints.jsonl");
      await writeFile(checkpoints, made.stdout);
      const checks = ["--checkpoints", checkpoints, "--public-key", `${key}.pub`];
      expect((await audit(dataDir, "verify", ...checks)).stdout).toContain(
        "1 of 1 checkpoint confirmed (signatures checked).",
      );
      const anew = await recordedAnswers([{ question: "別的？", at: "2026-11-01T08:00:00.000Z" }]);
      const run = await audit(anew, "verify", ...checks);
      expect(run).toMatchObject({ exitCode: 1 });
      expect(run.stdout).toMatch(/the checkpoint of .*: record 9 and all after it are missing/);
    });

    it("finds a checkpoint that somebody else signed", async () => {
      const [dataDir, elsewhere] = [await recordedAnswers(), await recordsFolder()];
      for (const name of ["one", "other"]) {
        await audit(dataDir, "key", "--out", join(elsewhere, name));
      }
      await audit(dataDir, "checkpoint", "--key", join(elsewhere, "one"));
      const run = await audit(dataDir, "verify", "--public-key", join(elsewhere, "other.pub"));
      expect(run.stdout).toContain("its signature is not of the key");
    });

    it("replaces no key", async () => {
      const key = join(await recordsFolder(), "key.pem");
      await audit("/nowhere", "key", "--out", key);
      const run = await audit("/nowhere", "key", "--out", key);
      expect(run).toMatchObject({ exitCode: 2 });
      expect(run.stderr).toContain("is there already and is not replaced");
    });

    it("finds that all records are gone by the documents that were added", async () => {
      const dataDir = await recordedAnswers();
      await mkdir(join(dataDir, "documents/circular"), { recursive: true });
      expect((await audit(dataDir, "verify")).exitCode).toBe(0);
      await rm(join(dataDir, "records"), { recursive: true });
      const run = await audit(dataDir, "verify");
      expect(run.exitCode).toBe(1);
      expect(run.stdout).toContain("the log: it is empty, but documents were added (1), and that");
      const unrecorded = { YIJU_DATA_DIR: dataDir, YIJU_RECORDS: "off" };
      const off = await runInMemory(["audit", "verify"], { environment: unrecorded });
      expect(off.exitCode).toBe(0);
    });
  });

  describe("show", () => {
    it.each(["a1", "r1", "3"])("shows an answer with its drafts by %s", async (id) => {
      const { stdout } = await audit(await recordedAnswers(), "show", id);
      expect(stdout).toMatch(/^3 {2}2026-11-01T08:00:00.000Z {2}answered {2}a1\n/);
      expect(stdout).toContain("  使用人工智能的風險有哪些？\n  key k1, request r1, by http\n");
      expect(stdout).toMatch(/extractive draft, complete:\n {4}grounded \d\.\d\d: /);
    });

    it("says where to look for an id that is not there", async () => {
      const run = await audit(await recordedAnswers(), "show", "a9");
      expect(run.exitCode).toBe(2);
      expect(run.stderr).toContain("`yiju audit search` lists them.");
    });
  });

  describe("search", () => {
    it.each([
      { args: [], found: ["a3", "a2", "a1"] },
      { args: ["--status", "refused"], found: ["a2"] },
      { args: ["--reason", "not-in-documents"], found: ["a2"] },
      { args: ["--key", "k1"], found: ["a1"] },
      { args: ["--from", "2026-11-02", "--to", "2026-11-02"], found: ["a2"] },
      { args: ["--to", "2026-11-02T07:59:59Z"], found: ["a1"] },
      { args: ["--text", "天氣"], found: ["a2"] },
      { args: ["--text", "推出為期三年的資助計劃"], found: ["a3"] },
      { args: ["--text", "模型偏差風險；"], found: ["a2", "a1"] },
      { args: ["--document", "no-such"], found: [] },
      { args: ["--limit", "1"], found: ["a3"] },
    ])("finds $found by $args", async ({ args, found }) => {
      const { stdout } = await audit(await recordedAnswers(), "search", ...args, "--json");
      const ids = [...stdout.matchAll(/"answerId":"(\w+)"/g)].map(([, id]) => id);
      expect(ids).toEqual(found);
    });

    it("finds words of the conversation before a question", async () => {
      const history = [
        { role: "user", content: "何謂 Cyberport？" },
        { role: "assistant", content: "數碼港是一個社區。" },
      ] as const;
      const asked = [
        { question: "撥款額是多少？", at: "2026-11-01T08:00:00.000Z" },
        { question: "撥款額是多少？", at: "2026-11-02T08:00:00.000Z", history },
      ];
      const { stdout } = await audit(await recordedAnswers(asked), "search", "--text", "cyberport");
      expect(stdout).toMatch(/ {2}a2\n/);
      expect(stdout).not.toMatch(/ {2}a1\n/);
    });

    it.each([
      ["--from", "yesterday"],
      ["--from", "2026-02-30"],
      ["--status", "ok"],
      ["--limit", "0"],
    ])("says what %s takes instead of %s", async (option, value) => {
      const run = await audit(await recordedAnswers(), "search", option, value);
      expect(run.exitCode).toBe(2);
      expect(run.stderr).toContain(`${option} takes `);
    });
  });

  describe("export", () => {
    it("writes every record as a line of JSON", async () => {
      const { stdout } = await audit(await recordedAnswers(), "export");
      const kinds = stdout
        .trimEnd()
        .split("\n")
        .map((line) => /"kind":"(\w+)"/.exec(line)?.[1]);
      expect(kinds).toEqual([
        ...["segment", "program", "answer"],
        ...["segment", "program", "answer"],
        ...["segment", "program", "answer"],
      ]);
    });

    it("writes a table that no spreadsheet takes for formulas, into a file for its owner alone", async () => {
      const out = join(await recordsFolder(), "records.csv");
      const dataDir = await recordedAnswers();
      await audit(dataDir, "export", "--format", "csv", "--from", "2026-11-03", "--out", out);
      const [head, row] = (await readFile(out, "utf8")).split("\r\n");
      expect(head).toMatch(/^\ufeffrecord,at,answerId,/);
      expect(row).toContain(`"'=資助計劃的撥款額是多少？"`);
      expect((await stat(out)).mode & 0o777).toBe(0o600);
    });
  });

  describe("purge", () => {
    it("deletes what was asked and answered before a day, and leaves a chain that proves it", async () => {
      const dataDir = await recordedAnswers();
      const run = await audit(dataDir, "purge", "--before", "2026-11-03", "--yes");
      expect(run.stdout).toMatch(/^Purged what was recorded before 2026-11-03.*: 2 records, /);
      expect((await audit(dataDir, "verify")).stdout).toMatch(/^Sound: 11 records .* 2 purged\./);
      const left = await audit(dataDir, "export");
      expect(left.stdout).not.toMatch(/風險有哪些|天氣|k1|k2/u);
      expect(left.stdout).toContain("資助計劃的撥款額");
      const { stdout } = await audit(dataDir, "search", "--status", "refused");
      expect(stdout).toContain("refused (not-in-documents)  a2\n  [purged]\n");
    });

    it("finds contents that are gone without a purge", async () => {
      const dataDir = await recordedAnswers();
      const file = join(dataDir, "records/records-000002.log");
      const text = await readFile(file, "utf8");
      await writeFile(file, text.replace(/\t\{"answer".*\n/, "\t-\n"));
      expect((await audit(dataDir, "verify")).stdout).toContain(
        "record 6 (records-000002.log, line 3): its contents are gone, and no purge says so",
      );
    });

    it("writes nothing where there is nothing to delete", async () => {
      const dataDir = await recordedAnswers();
      await audit(dataDir, "purge", "--before", "2026-01-01", "--yes");
      expect((await audit(dataDir, "verify")).stdout).toMatch(/^Sound: 9 records/);
    });

    it("deletes nothing before it is told that it may", async () => {
      const run = await audit(await recordedAnswers(), "purge", "--before", "2026-11-03");
      expect(run).toMatchObject({ exitCode: 2 });
      expect(run.stderr).toContain("say --yes too");
    });
  });
});
