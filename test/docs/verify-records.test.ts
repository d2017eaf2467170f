import { spawnSync } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { purgeFolder } from "../support/purge-folder.ts";
import { recordsFolder } from "../support/record-log.ts";
import { recordedAnswers } from "../support/recorded-answers.ts";

const PROGRAM = resolve(import.meta.dirname, "../../docs/verify_records.py");
const hasPython = spawnSync("python3", ["--version"]).status === 0;
if (!hasPython)
  process.stderr.write("skipped: python3 is absent, install it to test the verifier\n");

function run(...args: readonly string[]) {
  return spawnSync("python3", [PROGRAM, ...args], { encoding: "utf8" });
}

function verify(records: string, ...checkpoints: readonly string[]) {
  const { status, stdout } = run(records, ...checkpoints);
  return { status, problems: stdout.trimEnd().split("\n").slice(0, -1) };
}

async function cutLastLine(records: string): Promise<void> {
  const file = join(records, "records-000003.log");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1));
}

describe.skipIf(!hasPython)("the verifier for auditors", () => {
  it("finds nothing wrong with sound records, purged ones too", async () => {
    const directory = join(await recordedAnswers(), "records");
    expect(verify(directory)).toEqual({ status: 0, problems: [] });
    await purgeFolder(directory, "2026-11-02T12:00:00.000Z");
    expect(verify(directory)).toEqual({ status: 0, problems: [] });
  });

  it.each([
    { what: "a changed fact", change: (text: string) => text.replace("refused", "answered") },
    { what: "changed contents", change: (text: string) => text.replace("天氣", "雨量") },
    {
      what: "contents taken away",
      change: (text: string) => text.replace(/\t\{"answer".*\n$/u, "\t-\n"),
    },
    { what: "a removed record", change: (text: string) => `${text.split("\n")[0] ?? ""}\n` },
    { what: "a cut line", change: (text: string) => text.slice(0, -20) },
  ])("finds $what", async ({ change }) => {
    const directory = join(await recordedAnswers(), "records");
    const file = join(directory, "records-000002.log");
    const text = await readFile(file, "utf8");
    const changed = change(text);
    expect(changed).not.toBe(text);
    await writeFile(file, changed);
    expect(verify(directory).status).toBe(1);
  });

  it.each([
    { what: "a removed head", text: null },
    { what: "an empty head", text: "" },
    { what: "a damaged head", text: "{}\n" },
  ])("finds $what, which would tell of a log that was cut at its end", async ({ text }) => {
    const directory = join(await recordedAnswers(), "records");
    await cutLastLine(directory);
    const head = join(directory, "HEAD");
    await (text === null ? rm(head) : writeFile(head, text));
    expect(verify(directory)).toEqual({
      status: 1,
      problems: [
        "HEAD is missing or damaged: whether records are missing at the end cannot be told",
      ],
    });
  });

  it("finds fewer records than the head or a checkpoint names", async () => {
    const [dataDir, checkpoints] = [await recordedAnswers(), join(await recordsFolder(), "kept")];
    const directory = join(dataDir, "records");
    await writeFile(checkpoints, await readFile(join(directory, "HEAD")));
    expect(verify(directory, checkpoints)).toEqual({ status: 0, problems: [] });
    await cutLastLine(directory);
    const missing = "record 9, which the head or a checkpoint names, is missing at the end";
    expect(verify(directory)).toEqual({ status: 1, problems: [missing] });
    expect(verify(directory, checkpoints)).toEqual({ status: 1, problems: [missing, missing] });
  });

  it("finds that all records are gone by what names them", async () => {
    const [directory, checkpoints] = [await recordsFolder(), join(await recordsFolder(), "kept")];
    const head = await readFile(join(await recordedAnswers(), "records/HEAD"));
    await writeFile(checkpoints, head);
    expect(verify(directory, checkpoints).status).toBe(1);
    await writeFile(join(directory, "HEAD"), head);
    expect(verify(directory).status).toBe(1);
  });

  describe("fails where it has checked nothing", () => {
    it("for want of a folder", async () => {
      expect(run().status).toBe(2);
      const absent = join(await recordsFolder(), "absent");
      expect(run(absent)).toMatchObject({
        status: 2,
        stdout: "",
        stderr: `Nothing was checked: there is no folder ${absent}: check the path\n`,
      });
    });

    it("for want of records", async () => {
      const empty = await recordsFolder();
      expect(run(empty)).toMatchObject({
        status: 2,
        stdout: "",
        stderr: `Nothing was checked: there are no records in ${empty}: check the path\n`,
      });
    });

    it("for want of the checkpoints that it was given", async () => {
      const directory = join(await recordedAnswers(), "records");
      const checkpoints = join(await recordsFolder(), "checkpoints.jsonl");
      expect(run(directory, checkpoints)).toMatchObject({ status: 2, stdout: "" });
      for (const text of ["", "no checkpoint\n", "[7]\n"]) {
        await writeFile(checkpoints, text);
        expect(run(directory, checkpoints)).toMatchObject({
          status: 2,
          stderr: `Nothing was checked: ${checkpoints} holds no checkpoints, or a line that is none: check the path\n`,
        });
      }
    });
  });
});
