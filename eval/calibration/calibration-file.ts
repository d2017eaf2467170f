import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { EvidenceModel } from "../../src/answering/evidence-model.ts";
import type { FitCheck } from "./fit-on-all.ts";
import type { OperatingPoint } from "../training/decision-curve.ts";
import type { SupportPoint } from "./support-curve.ts";
import type { ThresholdCalibration } from "./threshold-calibration.ts";

/** What was learnt: models, thresholds, and all that they were chosen from. */
export interface Calibrated {
  readonly model: EvidenceModel;
  readonly evidence: ThresholdCalibration<OperatingPoint>;
  readonly support: ThresholdCalibration<SupportPoint>;
  readonly checks: readonly FitCheck[];
}

const METHOD =
  "Thresholds: leave-one-source-out cross-validation, every source counting alike; the highest threshold whose mean is within the tolerance of the best. See docs/evaluation.md.";

/** The file that the server reads. */
const EVIDENCE_MODEL_FILE = path.resolve(
  import.meta.dirname,
  "../../models/evidence/evidence-model.json",
);

/** Writes models, thresholds, curves and the hashes of what they were learnt from. */
export async function writeCalibration({ model, ...calibration }: Calibrated): Promise<void> {
  const content = { version: 2, ...model, calibration: { method: METHOD, ...calibration } };
  await writeFile(EVIDENCE_MODEL_FILE, `${JSON.stringify(content, rounded, 1)}\n`);
}

/** Shares to four decimals; the models' own numbers stay as they are, for they are not shares. */
function rounded(key: string, value: unknown): unknown {
  return typeof value === "number" && SHARES.has(key) ? Math.round(value * 1e4) / 1e4 : value;
}

const SHARES = new Set([
  "handledRight",
  "answeredRight",
  "refusedAnswerable",
  "answeredUnanswerable",
  "balancedAccuracy",
  "recall",
  "falseAlarmRate",
  "evidenceChosen",
  "areaUnderRoc",
]);
