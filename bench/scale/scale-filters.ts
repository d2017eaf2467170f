import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import type { StoredGeneration } from "../../src/index-store/stored-generation.ts";
import { RESULTS_DIR } from "../measure/results.ts";
import { filterKeeping } from "./filters-of-share.ts";

/** Names of the filters with what they keep; "unfiltered" keeps everything. */
export const FILTER_SHARES = { "filter of 10 %": 0.1, "filter of 1 %": 0.01 } as const;

const filters = z.record(z.string(), z.object({ documentIds: z.array(z.string()).optional() }));

/** By name, "unfiltered" first. */
export type ScaleFilters = z.infer<typeof filters>;

/** Kept beside the index, so that the process whose memory is measured need not count passages. */
export async function writeScaleFilters(stored: StoredGeneration): Promise<void> {
  const { documents, passageDocuments, manifest } = stored;
  const counts = new Uint32Array(documents.length);
  for (const place of passageDocuments) counts[place] = (counts[place] ?? 0) + 1;
  const sizes = documents.map(({ meta }, place) => ({
    id: meta.id,
    passageCount: counts[place] ?? 0,
  }));
  const made: ScaleFilters = { unfiltered: {} };
  for (const [name, share] of Object.entries(FILTER_SHARES))
    made[name] = filterKeeping(share, sizes);
  const file = fileOf(manifest.passageCount);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(made));
}

export async function readScaleFilters(passageCount: number): Promise<ScaleFilters> {
  return filters.parse(JSON.parse(await readFile(fileOf(passageCount), "utf8")));
}

function fileOf(passageCount: number): string {
  return path.join(RESULTS_DIR, "indexes", `scale-${passageCount}-filters.json`);
}
