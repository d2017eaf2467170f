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
import { hashFiles, readStamp } from "./project.mjs";

/**
 * Builds the folder `output` of `projectDir` by `build(fresh)` unless it is of these very `inputs`. It is built
 * beside and put in place whole, so that two builds at once leave one of two equal results.
 */
export async function buildFolder(projectDir, { inputs, output, announce, build }) {
  const target = join(projectDir, output);
  const stamp = hashFiles(projectDir, inputs);
  if (readStamp(join(target, ".stamp")) === stamp) return;
  process.stderr.write(`${announce}\n`);
  const scratch = join(projectDir, "node_modules", ".cache");
  mkdirSync(scratch, { recursive: true });
  const fresh = mkdtempSync(join(scratch, "build-"));
  chmodSync(fresh, 0o755);
  try {
    await build(fresh);
    // somebody else may have built the same meanwhile, and be running it
    if (readStamp(join(target, ".stamp")) === stamp) return;
    writeFileSync(join(fresh, ".stamp"), stamp);
    putInPlace(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Between the two renames the target is missing; a build that finds another's there replaces it. */
function putInPlace(fresh, target) {
  const old = `${fresh}-old`;
  for (let attempt = 1; ; attempt++) {
    try {
      if (existsSync(target)) renameSync(target, old);
      renameSync(fresh, target);
      rmSync(old, { recursive: true, force: true });
      return;
    } catch (error) {
      if (attempt === 5) throw error;
      rmSync(old, { recursive: true, force: true });
    }
  }
}
