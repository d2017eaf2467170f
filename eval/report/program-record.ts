import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { z } from "zod/v4";
import { RESAMPLES } from "../metrics/bootstrap.ts";
import { combineHashes, fileHashSchema, hashFolder } from "./hash-files.ts";
import { SEED } from "./seed.ts";

/** What was measured, with what, and where. Hashes are SHA-256, hex. */
export const programRecordSchema = z.object({
  /** Of package.json. */
  version: z.string(),
  /** Of every file under models/; empty for a running server, whose models cannot be seen. */
  models: z.array(fileHashSchema),
  /** Of every file under prompts/; likewise. */
  prompts: z.array(fileHashSchema),
  /** Over the paths and bytes of src/; null for a running server. */
  codeSha256: z.string().nullable(),
  /** The same of eval/, which measures. */
  suiteSha256: z.string(),
  /** Vectors differ a little between kinds of CPU. */
  machine: z.object({ node: z.string(), platform: z.string(), cpu: z.string() }),
  seed: z.string(),
  resamples: z.number(),
});

export type ProgramRecord = Readonly<z.infer<typeof programRecordSchema>>;

/** @param isLocal whether the program measured is this one, and not a running server */
export async function programRecord(isLocal: boolean): Promise<ProgramRecord> {
  return {
    version: await packageVersion(),
    models: isLocal ? await hashFolder("models") : [],
    prompts: isLocal ? await hashFolder("prompts") : [],
    codeSha256: isLocal ? combineHashes(await hashFolder("src")) : null,
    suiteSha256: combineHashes(await hashFolder("eval", isSuiteFile)),
    machine: {
      node: process.version,
      platform: `${os.platform()} ${os.arch()}`,
      cpu: os.cpus()[0]?.model ?? "unknown",
    },
    seed: SEED,
    resamples: RESAMPLES,
  };
}

/** Not the cases, which have hashes of their own, nor what earlier runs left. */
function isSuiteFile(file: string): boolean {
  return /\.(?:ts|js|css)$/.test(file);
}

async function packageVersion(): Promise<string> {
  const file = path.resolve(import.meta.dirname, "../../package.json");
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(file, "utf8"))).version;
}
