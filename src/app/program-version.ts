import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_DIR } from "../config/config.ts";

/** Of this program, as its package.json says; "unknown" where it does not. */
export async function programVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(PROJECT_DIR, "package.json"), "utf8"));
  const hasVersion = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return hasVersion ? String(manifest.version) : "unknown";
}
