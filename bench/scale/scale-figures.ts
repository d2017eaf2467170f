import { atLeast, atMost, figureOf, type Figure, type Target } from "../measure/figure.ts";
import { growthExponent } from "../measure/growth.ts";
import type { BuildResult, ScaleResult } from "./scale-result.ts";

/** One size. */
export interface ScaleRun {
  readonly build: BuildResult;
  readonly result: ScaleResult;
}

const TARGETS = {
  retrieveMs: atMost(10),
  memoryMb: atMost(1500),
  recall: atLeast(0.98),
  blockMs: atMost(50),
} as const;

/** The figures of every size, and how they grow from the smallest to the largest. */
export function scaleFigures(runs: readonly ScaleRun[]): Figure[] {
  const sized = runs.map(({ build, result }) => ({
    size: result.passageCount,
    figures: [...latencyFigures(result), ...sizeFigures(result), ...buildFigures(build)],
  }));
  const all = sized.flatMap(({ size, figures }) =>
    figures.map((figure) => ({ ...figure, name: `${size.toLocaleString("en")}: ${figure.name}` })),
  );
  return [...all, ...growthFigures(sized)];
}

function latencyFigures({ latencies, recall }: ScaleResult): Figure[] {
  const times = Object.entries(latencies)
    .filter(([name]) => !name.startsWith("embed") || name.endsWith("unfiltered"))
    .flatMap(([name, rounds]) => [
      figure(
        `${name}, p50`,
        rounds.map(({ p50Ms }) => p50Ms),
        ["ms", targetOf(name)],
      ),
      figure(
        `${name}, p95`,
        rounds.map(({ p95Ms }) => p95Ms),
        ["ms"],
      ),
    ]);
  const recalls = Object.entries(recall).map(([name, value]) =>
    figure(`dense recall@10 against exact, ${name}`, [value], ["share", TARGETS.recall]),
  );
  return [...times, ...recalls];
}

function targetOf(name: string): Target | undefined {
  return name.startsWith("retrieve") ? TARGETS.retrieveMs : undefined;
}

function sizeFigures({
  loadMs,
  rssMb,
  diskMb,
  documentCount,
  sentenceCount,
}: ScaleResult): Figure[] {
  return [
    figure("documents", [documentCount], [""]),
    figure("sentences", [sentenceCount], [""]),
    figure("loading, every file checked", [loadMs], ["ms"]),
    figure("memory before loading", [rssMb.before], ["MB"]),
    figure("memory after all questions", [rssMb.asked], ["MB", TARGETS.memoryMb]),
    figure("memory that the index adds", [rssMb.asked - rssMb.before], ["MB"]),
    figure("memory at most", [rssMb.peak], ["MB"]),
    figure("index on disk", [diskMb], ["MB"]),
  ];
}

function buildFigures(build: BuildResult): Figure[] {
  if (build.kind === "kept") return [];
  return [
    figure("building", [build.totalMs / 1000], ["s"]),
    figure("writing the generation, its graph included", [build.sealMs / 1000], ["s"]),
    figure("longest block while writing, CPU", [build.block.cpuMs], ["ms", TARGETS.blockMs]),
    figure("longest block while writing, wall", [build.block.wallMs], ["ms"]),
  ];
}

/** Of a part's latencies the p50 says how it grows; recall and the documents' number do not belong here. */
function grows(name: string): boolean {
  return !/p95|recall|documents|sentences|block/.test(name);
}

function growthFigures(
  sized: readonly { readonly size: number; readonly figures: readonly Figure[] }[],
): Figure[] {
  const names = sized[0]?.figures.map(({ name }) => name).filter(grows) ?? [];
  return names.flatMap((name) => {
    const values = sized.flatMap(({ size, figures }) =>
      figures.filter((one) => one.name === name).map(({ median }) => ({ size, value: median })),
    );
    const exponent = growthExponent(values);
    return exponent === null ? [] : [figure(`growth of ${name}`, [exponent], ["power"])];
  });
}

function figure(
  name: string,
  values: readonly number[],
  [unit, target]: readonly [unit: string, target?: Target | undefined],
): Figure {
  return figureOf(name, values, target === undefined ? { unit } : { unit, target });
}
