import path from "node:path";
import { z } from "zod/v4";
import { createTransformersReader } from "../adapters/transformers-reader.ts";
import { EVIDENCE_FEATURES, type EvidenceModel } from "../answering/evidence-model.ts";
import type { Reader } from "../ports/reader.ts";
import type { TermGroup } from "../text/term-groups.ts";
import { createTermStatistics, type TermStatistics } from "../text/term-statistics.ts";
import { loadJson } from "./load-json.ts";

/** What the answering code needs beside index and embedder. */
export interface AnsweringResources {
  readonly statistics: TermStatistics;
  readonly evidenceModel: EvidenceModel;
  readonly termGroups: readonly TermGroup[];
  /** Has to be closed. */
  readonly reader: Reader | null;
}

const counts = z.record(z.string(), z.int().positive());
const statisticsFile = z.object({
  passageCount: z.int().positive(),
  questionCount: z.int().positive(),
  passages: counts,
  questions: counts,
});
const logisticModel = z.object({
  bias: z.number(),
  weights: z.record(z.enum(EVIDENCE_FEATURES), z.number()),
});
const probability = z.number().min(0).max(1);
const evidenceModelFile = z.object({
  shortlist: logisticModel,
  selection: logisticModel,
  decision: logisticModel,
  minEvidence: probability,
  minScope: probability,
});
const termsFile = z.object({
  version: z.literal(1),
  groups: z.array(z.object({ terms: z.array(z.string()), english: z.array(z.string()) })),
});

/**
 * Loads the term statistics, the evidence model and the reviewed term groups, and opens the reader, whose model
 * is loaded when it is first used.
 *
 * @throws AppError MODEL_UNAVAILABLE naming the file that is missing or wrong.
 */
export async function loadResources(folders: {
  readonly models: string;
  readonly terms: string;
}): Promise<AnsweringResources> {
  const [statistics, evidenceModel, terms] = await Promise.all([
    loadJson(path.join(folders.models, "evidence/term-statistics.json"), statisticsFile),
    loadJson(path.join(folders.models, "evidence/evidence-model.json"), evidenceModelFile),
    loadJson(folders.terms, termsFile),
  ]);
  return {
    statistics: createTermStatistics(statistics),
    evidenceModel,
    termGroups: terms.groups,
    reader: await createTransformersReader({
      modelDirectory: path.join(folders.models, "reader-zh"),
    }),
  };
}
