import path from "node:path";
import { z } from "zod/v4";
import { createProjectionEmbedder } from "../scale/projection-embedder.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";

/** The two stores that are compared. */
export const STORES = ["folder", "cluster"] as const;
export type StoreName = (typeof STORES)[number];

/** What one program of the benchmark works on; handed over as JSON on its command line. */
const benchSetting = z.object({
  store: z.enum(STORES),
  passages: z.int().positive(),
  questions: z.int().positive(),
  /** Holds both stores and what was found. */
  directory: z.string(),
  /** Addresses of the running cluster; none where it is not needed. */
  nodes: z.array(z.string()),
  /** Process ids of its nodes. */
  nodeProcesses: z.array(z.int()),
});
export type BenchSetting = Readonly<z.infer<typeof benchSetting>>;

/** The setting that this process was started with. */
export function readBenchSetting(): BenchSetting {
  return benchSetting.parse(JSON.parse(process.argv[2] ?? ""));
}

/** Vectors without a model, as in the other benchmarks of that size. */
export const benchEmbedder = createProjectionEmbedder(null);
export const benchFingerprints = indexFingerprints(benchEmbedder);

export function folderOf({ directory, passages }: BenchSetting): string {
  return path.join(directory, `folder-${passages}`);
}
