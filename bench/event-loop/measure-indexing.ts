import path from "node:path";
import { z } from "zod/v4";
import type { BenchSetting } from "../measure/benchmark.ts";
import { runChildProgram } from "../measure/child-program.ts";
import { atMost, figureOf, type Figure } from "../measure/figure.ts";
import { MAX_BLOCK_MS } from "./max-block.ts";

const PROGRAM = path.join(import.meta.dirname, "index-documents.ts");
const found = z.object({ wallMs: z.number(), cpuMs: z.number(), indexingMs: z.number() });

/** The longest block while the two documents are indexed, in a process that has just been started. */
export async function measureIndexing({ quick }: BenchSetting): Promise<Figure[]> {
  const runs: z.infer<typeof found>[] = [];
  for (let round = 0; round < (quick ? 1 : 3); round++)
    runs.push(await runChildProgram(PROGRAM, [], found));
  const blocks = runs.map(({ cpuMs }) => cpuMs);
  return [
    figureOf("indexing: longest block, CPU of the main thread", blocks, {
      unit: "ms",
      target: atMost(MAX_BLOCK_MS),
    }),
    figureOf(
      "indexing: longest block, wall",
      runs.map(({ wallMs }) => wallMs),
      { unit: "ms" },
    ),
    figureOf(
      "indexing the two documents",
      runs.map((run) => run.indexingMs / 1000),
      { unit: "s" },
    ),
  ];
}
