import { describe, expect, it } from "vitest";
import { createScratchProject } from "../support/scratch-project.ts";

const LOCK = {
  packages: {
    "": { name: "x" },
    "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
    "node_modules/b": { version: "1.0.0", integrity: "sha512-b", optional: true },
  },
};

/** Stands in for npm: says what it was asked and installs what the lockfile says. */
const NPM = `
  const fs = require("node:fs");
  console.log("npm", ...process.argv.slice(2), process.env.ONNXRUNTIME_NODE_INSTALL);
  fs.mkdirSync("node_modules", { recursive: true });
  fs.copyFileSync("package-lock.json", "node_modules/.package-lock.json");
`;

async function createProject(npm = NPM) {
  const project = await createScratchProject(["scripts"], { npm_execpath: "npm.cjs" });
  await project.write("npm.cjs", npm);
  await project.write("package-lock.json", LOCK);
  return { ...project, setUp: () => project.run("node", "scripts/setup.mjs") };
}

const DONE = { exitCode: 0, stdout: "", stderr: "" };

describe("scripts/setup.mjs", () => {
  it("installs what is locked, without further downloads and away from stdout, and then leaves it", async () => {
    const project = await createProject();
    expect(await project.setUp()).toEqual({
      exitCode: 0,
      stdout: "",
      stderr:
        "Installing dependencies (npm ci); this is done once.\n" +
        "npm ci --include=dev --no-audit --no-fund skip\n",
    });
    expect(await project.setUp()).toEqual(DONE);
  });

  it("installs again when the lockfile asks for something else", async () => {
    const project = await createProject();
    await project.setUp();
    const packages = { ...LOCK.packages, "node_modules/a": { integrity: "sha512-c" } };
    await project.write("package-lock.json", { packages });
    expect((await project.setUp()).stderr).toContain("npm ci");
  });

  it("installs again for another Node, whose native modules are others", async () => {
    const project = await createProject();
    await project.setUp();
    const stamp = await project.read("node_modules/.yiju-setup");
    await project.write("node_modules/.yiju-setup", stamp.replace(/\d+\n$/, "1\n"));
    expect((await project.setUp()).stderr).toContain("npm ci");
  });

  it("takes over what somebody installed by hand, without what is optional", async () => {
    const project = await createProject();
    const packages = { "node_modules/a": LOCK.packages["node_modules/a"] };
    await project.write("node_modules/.package-lock.json", { packages });
    expect(await project.setUp()).toEqual(DONE);
  });

  it("fails with one line when npm fails, and tries again the next time", async () => {
    const project = await createProject("process.exit(7)");
    const failed = {
      exitCode: 1,
      stdout: "",
      stderr:
        "Installing dependencies (npm ci); this is done once.\n" +
        "npm ci failed (7); its output is above.\n",
    };
    expect(await project.setUp()).toEqual(failed);
    expect(await project.setUp()).toEqual(failed);
  });

  it.each([
    { version: "20.18.3", refused: true },
    { version: "18.20.0", refused: true },
    { version: "20.19.0", refused: false },
    { version: "22.0.0", refused: false },
  ])("takes Node $version: $refused", async ({ version, refused }) => {
    const project = await createProject();
    const script = `import { checkNode } from "./scripts/install-dependencies.mjs"; checkNode("${version}")`;
    const { exitCode, stderr } = await project.run("node", "--input-type=module", "-e", script);
    expect(exitCode).toBe(refused ? 1 : 0);
    expect(stderr.includes(`Yiju needs Node 20.19 or later, this is ${version}`)).toBe(refused);
  });
});
