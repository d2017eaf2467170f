import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import type { EvidenceModel } from "../../src/answering/evidence-model.ts";
import type { FitCheck } from "./fit-on-all.ts";
import type { FittedSupport } from "../training/fit-support-model.ts";
import type { OperatingPoint } from "../training/decision-curve.ts";
import type { SupportPoint } from "./support-curve.ts";
import type { ThresholdCalibration } from "./threshold-calibration.ts";

/** The guard's support score, and the threshold chosen with that score. */
export interface CalibratedSupport {
  readonly fitted: FittedSupport;
  readonly threshold: ThresholdCalibration<SupportPoint>;
}

/** What was learnt: models, thresholds, and all that they were chosen from. */
export interface Calibrated {
  readonly model: EvidenceModel;
  readonly evidence: ThresholdCalibration<OperatingPoint>;
  readonly support: CalibratedSupport;
  readonly checks: readonly FitCheck[];
}

const METHOD =
  "Thresholds: leave-one-source-out cross-validation, every source counting alike; the highest threshold whose mean is within the tolerance of the best. See docs/evaluation.md.";

/** Where the files are that the server reads. */
const FOLDER = path.resolve(import.meta.dirname, "../../models/evidence");
const EVIDENCE_MODEL_FILE = path.join(FOLDER, "evidence-model.json");
const SUPPORT_MODEL_FILE = path.join(FOLDER, "support-model.json");

const writtenFile = z.looseObject({ calibration: z.looseObject({}) });

/** Writes models, thresholds, curves and the hashes of what they were learnt from. */
export async function writeCalibration(calibrated: Calibrated): Promise<void> {
  const { model, evidence, support, checks } = calibrated;
  const calibration = { method: METHOD, evidence, support: support.threshold, checks };
  await writeJson(EVIDENCE_MODEL_FILE, { version: 2, ...model, calibration });
  await writeSupportModel(support.fitted);
}

/** Writes the support score and its threshold; all else stays as it was written last. */
export async function writeSupport({ fitted, threshold }: CalibratedSupport): Promise<void> {
  const written = writtenFile.parse(JSON.parse(await readFile(EVIDENCE_MODEL_FILE, "utf8")));
  await writeJson(EVIDENCE_MODEL_FILE, {
    ...written,
    minSupport: threshold.chosen.threshold,
    calibration: { ...written.calibration, support: threshold },
  });
  await writeSupportModel(fitted);
}

async function writeSupportModel({ model, fittedOn, sha256 }: FittedSupport): Promise<void> {
  await writeJson(SUPPORT_MODEL_FILE, { version: 1, ...model, fittedOn, sha256 });
}

async function writeJson(file: string, content: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(content, rounded, 1)}\n`);
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
