import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { hashFiles, listFiles, PROJECT_DIR, readStamp } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

/**
 * Compiles src/ to dist/ unless dist/ is of these very sources. It is built beside and put in place whole, so
 * that two builds at once leave one of two equal results.
 */
export async function compileSources(projectDir = PROJECT_DIR) {
  const dist = join(projectDir, "dist");
  const stamp = hashFiles(projectDir, [
    "package-lock.json",
    "tsconfig.json",
    "tsconfig.build.json",
    ...listFiles(projectDir, "src"),
  ]);
  if (readStamp(join(dist, ".stamp")) === stamp) return;
  process.stderr.write("Compiling.\n");
  const scratch = join(projectDir, "node_modules", ".cache");
  mkdirSync(scratch, { recursive: true });
  const fresh = mkdtempSync(join(scratch, "dist-"));
  chmodSync(fresh, 0o755);
  try {
    await compile(projectDir, fresh);
    // somebody else may have built the same meanwhile, and be running it
    if (readStamp(join(dist, ".stamp")) === stamp) return;
    writeFileSync(join(fresh, ".stamp"), stamp);
    putInPlace(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function compile(projectDir, outDir) {
  const tsc = join(projectDir, "node_modules", "typescript", "bin", "tsc");
  const args = [tsc, "-p", "tsconfig.build.json", "--outDir", outDir];
  const code = await runCommand(process.execPath, args, { cwd: projectDir });
  if (code !== 0) throw new Error("The sources do not compile; tsc says why above.");
}

/** Between the two renames there is no dist/; a build that finds another's there replaces it. */
function putInPlace(fresh, dist) {
  const old = `${fresh}-old`;
  for (let attempt = 1; ; attempt++) {
    try {
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(fresh, dist);
      rmSync(old, { recursive: true, force: true });
      return;
    } catch (error) {
      if (attempt === 5) throw error;
      rmSync(old, { recursive: true, force: true });
    }
  }
}
