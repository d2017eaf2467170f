import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe("the Dockerfile", () => {
  it("copies what there is, and runs what it copied, as nobody in particular", () => {
    const instructions = read("Dockerfile").split("\n");
    const sources = instructions
      .filter((line) => line.startsWith("COPY ") && !line.includes("--from"))
      .flatMap((line) => line.split(" ").slice(1, -1));
    expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
    expect(sources).toContain("deploy/run.mjs");
    expect(instructions).toContain('ENTRYPOINT ["node", "deploy/run.mjs"]');
    expect(instructions.filter((line) => line.startsWith("USER "))).toEqual(["USER 1000:1000"]);
  });
});

describe("the systemd unit", () => {
  const hasAnalyze = spawnSync("systemd-analyze", ["--version"]).status === 0;
  if (!hasAnalyze) process.stdout.write("skipped: systemd-analyze is not installed (systemd)\n");

  it.skipIf(!hasAnalyze)("is one that systemd understands", () => {
    // with a program, a folder and a user that every machine has
    const unit = read("deploy/systemd/yiju.service")
      .replace(/^ExecStart=.*/m, "ExecStart=/bin/true")
      .replace(/^WorkingDirectory=.*/m, "WorkingDirectory=/")
      .replace(/^(User|Group)=.*\n/gm, "");
    const path = join(mkdtempSync(join(tmpdir(), "yiju-unit-")), "yiju.service");
    writeFileSync(path, unit);
    const { status, stderr } = spawnSync("systemd-analyze", ["verify", path], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });
});
