import { writeFile } from "node:fs/promises";
import { percentText } from "../report/format-figures.ts";
import { SEED } from "../report/seed.ts";
import { textTable } from "../report/text-table.ts";
import { EvalError } from "../suite/eval-error.ts";
import { parseWords } from "../suite/parse-options.ts";
import { compareReports, type Comparison, type FlippedCase } from "./compare-reports.ts";
import { readReport } from "./read-report.ts";

export const COMPARE_USAGE = `npm run eval -- compare A.json B.json [--json OUT]
  The paired difference from report A to report B, with significance and the cases that flipped.`;

/** `eval compare A.json B.json`. */
export async function compareCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords(
    { args: [...args], allowPositionals: true, options: { json: { type: "string" } } },
    COMPARE_USAGE,
  );
  const [first, second] = positionals;
  if (first === undefined || second === undefined || positionals.length > 2) {
    throw new EvalError(`Two reports are needed.\n${COMPARE_USAGE}`);
  }
  const comparison = compareReports(await readReport(first), await readReport(second), SEED);
  process.stdout.write(`${comparisonText(comparison)}\n`);
  if (values.json !== undefined) {
    await writeFile(values.json, `${JSON.stringify(comparison, null, 2)}\n`);
  }
  return 0;
}

function comparisonText({
  pairedCount,
  unpaired,
  differences,
  won,
  lost,
  mcnemarP,
}: Comparison): string {
  return [
    `${pairedCount} cases in both reports${unpaired.length === 0 ? "" : `; left out: ${unpaired.join(", ")}`}`,
    textTable([
      ["metric", "A", "B", "B − A", "95 % interval", ""],
      ...differences
        .filter(isMeasured)
        .map(({ title, first, second, difference }) => [
          title,
          percentText(first),
          percentText(second),
          points(difference.value),
          `${points(difference.low)} … ${points(difference.high)}`,
          excludesZero(difference.low, difference.high) ? "significant" : "",
        ]),
    ]),
    `handled right: ${won.length} won, ${lost.length} lost; exact McNemar p = ${mcnemarP.toFixed(4)}`,
    flippedText("won", won),
    flippedText("lost", lost),
  ].join("\n\n");
}

/** The judge's metrics are missing where neither run asked one. */
function isMeasured({ first, second }: Comparison["differences"][number]): boolean {
  return first !== null || second !== null;
}

function points(share: number | null): string {
  return share === null ? "-" : `${share > 0 ? "+" : ""}${(share * 100).toFixed(1)}`;
}

function excludesZero(low: number | null, high: number | null): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

function flippedText(title: string, cases: readonly FlippedCase[]): string {
  const lines = cases.map(
    ({ id, kind, first, second, question }) =>
      `  ${id} (${kind}) ${first} → ${second}: ${question}`,
  );
  return [`${title}: ${cases.length}`, ...lines].join("\n");
}
