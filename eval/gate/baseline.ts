import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import type { EvalReport } from "../report/eval-report.ts";
import { isHandledRight } from "../scoring/case-score.ts";
import { SUITE_METRICS } from "../scoring/suite-metrics.ts";
import { EvalError } from "../suite/eval-error.ts";

const BASELINE_FILE = path.resolve(import.meta.dirname, "../baseline.json");

const baselineSchema = z.object({
  format: z.literal(1),
  /** Case files and their hashes when the baseline was made. */
  caseFiles: z.array(z.object({ path: z.string(), sha256: z.string() })),
  metrics: z.record(z.string(), z.object({ value: z.number(), tolerance: z.number().min(0) })),
  /** Ids of the cases that were handled right. */
  right: z.array(z.string()),
});

/** What the gate holds a run against. */
export type Baseline = z.infer<typeof baselineSchema>;

/**
 * How much worse than the baseline a metric may be, as a share. Vectors differ a little between kinds of CPU,
 * which may turn a case or two of some hundred; that quotes are the stored words may never change.
 */
const TOLERANCE = 0.015;
const NO_TOLERANCE = new Set(["citationPresence", "citationMatch", "verbatim"]);

/** Reads `eval/baseline.json`; rejects with EvalError where it is absent or broken. */
export async function readBaseline(): Promise<Baseline> {
  const advice = "make it with: npm run eval -- --update-baseline";
  const text = await readFile(BASELINE_FILE, "utf8").catch(() => {
    throw new EvalError(`There is no ${BASELINE_FILE}; ${advice}`);
  });
  const parsed = baselineSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new EvalError(`${BASELINE_FILE} is no baseline (${parsed.error.message}); ${advice}`);
}

/** Makes the report the baseline that later runs are held against. */
export async function writeBaseline(report: EvalReport): Promise<void> {
  await writeFile(BASELINE_FILE, `${JSON.stringify(baselineOf(report), null, 2)}\n`);
}

/** The metrics that the report has, rounded to four decimals, and the cases that it handled right. */
export function baselineOf({ record, figures, cases }: EvalReport): Baseline {
  const metrics = SUITE_METRICS.flatMap(({ name }) => {
    const value = figures[name]?.value ?? null;
    const tolerance = NO_TOLERANCE.has(name) ? 0 : TOLERANCE;
    return value === null
      ? []
      : [[name, { value: Math.round(value * 1e4) / 1e4, tolerance }] as const];
  });
  return {
    format: 1,
    caseFiles: [...record.caseFiles],
    metrics: Object.fromEntries(metrics),
    right: cases.filter(({ score }) => isHandledRight(score)).map(({ id }) => id),
  };
}
