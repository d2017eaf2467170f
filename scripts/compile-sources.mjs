import { join } from "node:path";
import process from "node:process";
import { buildFolder } from "./build-folder.mjs";
import { listFiles, PROJECT_DIR } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

/** Compiles src/ to dist/ unless dist/ is of these very sources. */
export function compileSources(projectDir = PROJECT_DIR) {
  return buildFolder(projectDir, {
    inputs: [
      "package-lock.json",
      "tsconfig.json",
      "tsconfig.build.json",
      ...listFiles(projectDir, "src"),
    ],
    output: "dist",
    announce: "Compiling.",
    build: (fresh) => compile(projectDir, fresh),
  });
}

async function compile(projectDir, outDir) {
  const tsc = join(projectDir, "node_modules", "typescript", "bin", "tsc");
  const args = [tsc, "-p", "tsconfig.build.json", "--outDir", outDir];
  const code = await runCommand(process.execPath, args, { cwd: projectDir });
  if (code !== 0) throw new Error("The sources do not compile; tsc says why above.");
}
