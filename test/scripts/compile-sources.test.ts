import { symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { createScratchProject } from "../support/scratch-project.ts";

async function createProject() {
  const project = await createScratchProject(["scripts"]);
  await project.write("package-lock.json", {});
  await project.write("tsconfig.json", { compilerOptions: { module: "NodeNext", types: [] } });
  await project.write("tsconfig.build.json", {
    extends: "./tsconfig.json",
    compilerOptions: { rootDir: "src" },
    include: ["src"],
  });
  await project.write("src/main.ts", "export const answer: number = 1;\n");
  await project.write("node_modules/.keep", "");
  await symlink(
    resolve("node_modules/typescript"),
    join(project.folder, "node_modules/typescript"),
  );
  const script =
    'import { compileSources } from "./scripts/compile-sources.mjs"; import { runScript } from "./scripts/project.mjs"; await runScript(() => compileSources());';
  return { ...project, build: () => project.run("node", "--input-type=module", "-e", script) };
}

const DONE = { exitCode: 0, stdout: "", stderr: "" };
const COMPILED = { exitCode: 0, stdout: "", stderr: "Compiling.\n" };

describe("compileSources", () => {
  it("compiles once, and again when a source changed, appeared or went", async () => {
    const project = await createProject();
    expect(await project.build()).toEqual(COMPILED);
    expect(await project.read("dist/main.js")).toContain("answer = 1");
    expect(await project.build()).toEqual(DONE);
    await project.write("src/main.ts", "export const answer: number = 2;\n");
    expect(await project.build()).toEqual(COMPILED);
    expect(await project.read("dist/main.js")).toContain("answer = 2");
    await project.write("src/more/other.ts", "export {};\n");
    expect(await project.build()).toEqual(COMPILED);
    expect(await project.build()).toEqual(DONE);
  });

  it("keeps the last good build, and says why, when the sources do not compile", async () => {
    const project = await createProject();
    await project.build();
    await project.write("src/main.ts", 'export const answer: number = "two";\n');
    const { exitCode, stdout, stderr } = await project.build();
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("src/main.ts(1,14): error TS2322");
    expect(await project.read("dist/main.js")).toContain("answer = 1");
  });

  it("leaves one whole build when two run at once", async () => {
    const project = await createProject();
    const builds = await Promise.all([project.build(), project.build()]);
    expect(builds).toEqual([COMPILED, COMPILED]);
    expect(await project.read("dist/main.js")).toContain("answer = 1");
    expect(await project.build()).toEqual(DONE);
  });
});
