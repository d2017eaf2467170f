import { textTable } from "../../eval/report/text-table.ts";
import type { BenchReport } from "./benchmark.ts";
import { keepsTarget, type Figure } from "./figure.ts";

const HEADER = ["", "median", "min", "max", "unit", "target", ""];

/** A table of the figures, one a row, and the notes below. */
export function renderReport(title: string, { figures, notes }: BenchReport): string {
  const table = textTable([HEADER, ...figures.map(rowOf)]);
  return [`\n${title}`, table, ...notes.map((note) => `  ${note}`), ""].join("\n");
}

function rowOf(figure: Figure): string[] {
  const { name, unit, median, min, max, target } = figure;
  const sign = target?.kind === "at-least" ? "≥" : "≤";
  const limit = target === null ? "" : `${sign} ${target.limit}`;
  const keeps = keepsTarget(figure);
  const verdict = keeps === null ? "" : keeps ? "kept" : "MISSED";
  return [name, ...[median, min, max].map((value) => shown(value, unit)), unit, limit, verdict];
}

/** Three significant digits; shares with four decimals, as 0.9995 and 1 differ. */
function shown(value: number, unit: string): string {
  if (unit === "share") return value.toFixed(4);
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 4));
}
