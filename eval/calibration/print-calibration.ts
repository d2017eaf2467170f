import type { EvidenceModel } from "../../src/answering/evidence-model.ts";
import { percentText } from "../report/format-figures.ts";
import { textTable } from "../report/text-table.ts";
import type { OperatingPoint } from "../training/decision-curve.ts";
import type { Calibrated, CalibratedSupport } from "./calibration-file.ts";
import type { SupportPoint } from "./support-curve.ts";
import type { ThresholdCalibration } from "./threshold-calibration.ts";

interface Column<Point> {
  readonly title: string;
  readonly value: (point: Point) => number;
}

const EVIDENCE_COLUMNS: readonly Column<OperatingPoint>[] = [
  { title: "handled right", value: ({ handledRight }) => handledRight },
  { title: "answerable refused", value: ({ refusedAnswerable }) => refusedAnswerable },
  { title: "unanswerable answered", value: ({ answeredUnanswerable }) => answeredUnanswerable },
];
const SUPPORT_COLUMNS: readonly Column<SupportPoint>[] = [
  { title: "balanced accuracy", value: ({ balancedAccuracy }) => balancedAccuracy },
  { title: "recall", value: ({ recall }) => recall },
  { title: "false alarms", value: ({ falseAlarmRate }) => falseAlarmRate },
];

/** Every source at the chosen threshold, at the one the others would choose, and at its own best. */
export function calibrationText({ model, evidence, support, checks }: Calibrated): string {
  return [
    ...checks.map(
      ({ name, count, evidenceChosen, areaUnderRoc: area }) =>
        `${name}: ${count} questions, evidence chosen ${percentText(evidenceChosen)}, area under ROC ${area?.toFixed(3) ?? "-"}`,
    ),
    `refusal threshold (minEvidence) ${model.minEvidence.toFixed(2)}`,
    thresholdTable(evidence, EVIDENCE_COLUMNS),
    supportText(support),
  ].join("\n\n");
}

/** The same of the guard's support alone. */
export function supportText({ fitted, threshold }: CalibratedSupport): string {
  return [
    ...fitted.checks,
    `support threshold (minSupport) ${threshold.chosen.threshold.toFixed(2)}`,
    thresholdTable(threshold, SUPPORT_COLUMNS),
  ].join("\n\n");
}

type Thresholds = Pick<EvidenceModel, "minEvidence" | "minScope" | "minSupport">;

/** What would change against the thresholds in use. */
export function changeText(before: Thresholds | null, after: Thresholds): string {
  const names = ["minEvidence", "minScope", "minSupport"] as const;
  return names
    .map((name) => `${name} ${before?.[name].toFixed(2) ?? "none"} → ${after[name].toFixed(2)}`)
    .join(", ");
}

function thresholdTable<Point extends { readonly threshold: number }>(
  { sources, chosen, curve }: ThresholdCalibration<Point>,
  columns: readonly Column<Point>[],
): string {
  const cells = (point: Point): string[] => [
    point.threshold.toFixed(2),
    ...columns.map(({ value }) => percentText(value(point))),
  ];
  return textTable([
    ["source", "items", "", "threshold", ...columns.map(({ title }) => title)],
    ["mean of all", "", "chosen", ...cells(chosen)],
    ...sources.flatMap(({ source, count, atChosen, chosenByOthers, best }) => [
      [source, String(count), "chosen", ...cells(atChosen)],
      ["", "", "as others would choose", ...cells(chosenByOthers)],
      ["", "", "its own best", ...cells(best)],
    ]),
    ...curve
      .filter((_, index) => index % CURVE_STEP === 0)
      .map((point) => ["", "", "mean", ...cells(point)]),
  ]);
}

/** Of the curve every fifth point is printed: steps of 0.10. */
const CURVE_STEP = 5;
