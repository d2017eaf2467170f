import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";

export const PROJECT_DIR = fileURLToPath(new URL("..", import.meta.url));

/** SHA-256 over the names and bytes of files, which come relative to `folder`. */
export function hashFiles(folder, names) {
  const hash = createHash("sha256");
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** Every file under `folder/name`, sorted, relative to `folder`. */
export function listFiles(folder, name) {
  return readdirSync(join(folder, name), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length))
    .sort();
}

/** The stamp's text, or "" before it was ever written. */
export function readStamp(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return "";
    throw error;
  }
}

/** The command line of npm: of the same that runs this script, if one does. */
export function npmCommand(args) {
  const path = process.env.npm_execpath;
  return path === undefined ? ["npm", args] : [process.execPath, [path, ...args]];
}

/** Runs a script's main function; a failure is one line on stderr. */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
