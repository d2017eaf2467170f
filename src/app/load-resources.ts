import path from "node:path";
import { z } from "zod/v4";
import { createTransformersReader } from "../adapters/transformers-reader.ts";
import { EVIDENCE_FEATURES, type EvidenceModel } from "../answering/evidence-model.ts";
import type { GuardSettings } from "../grounding/check-text.ts";
import { CLAIM_FEATURES } from "../grounding/claim-features.ts";
import { createGuard } from "../grounding/create-guard.ts";
import type { SupportModel } from "../grounding/support-score.ts";
import type { Reader } from "../ports/reader.ts";
import type { SupportChecker } from "../ports/support-checker.ts";
import type { TermGroup } from "../text/term-groups.ts";
import { createTermStatistics, type TermStatistics } from "../text/term-statistics.ts";
import { loadJson } from "./load-json.ts";

/** What retrieving and reading need beside index and embedder. */
export interface ReadingResources {
  readonly statistics: TermStatistics;
  readonly termGroups: readonly TermGroup[];
  readonly englishWords: readonly TermGroup[];
  /** Has to be closed. */
  readonly reader: Reader | null;
  /** Reads claims beside their quotes; closed with the reader. */
  readonly checker: SupportChecker | null;
}

/** What the answering code needs beside index and embedder. */
export interface AnsweringResources extends ReadingResources {
  readonly evidenceModel: EvidenceModel;
  readonly supportModel: SupportModel;
}

interface ResourceFolders {
  readonly models: string;
  /** Holds terms.json and english-words.json. */
  readonly vocabulary: string;
}

// 40,000 entries: a schema for each entry cost a tenth of the time that the program takes to be ready
const counts = z.custom<Readonly<Record<string, number>>>(isCounts, "expected counts by token");
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
  version: z.literal(2),
  shortlist: logisticModel,
  selection: logisticModel,
  decision: logisticModel,
  minEvidence: probability,
  minScope: probability,
  minSupport: probability,
});
const supportModelFile = z.object({
  version: z.literal(1),
  bias: z.number(),
  weights: z.record(z.enum(CLAIM_FEATURES), z.number()),
});
const termsFile = z.object({
  version: z.literal(1),
  groups: z.array(z.object({ terms: z.array(z.string()), english: z.array(z.string()) })),
});

function isCounts(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((count) => Number.isInteger(count) && count > 0);
}

/**
 * Loads everything that answering needs.
 *
 * @throws AppError MODEL_UNAVAILABLE naming the file that is missing or wrong.
 */
export async function loadResources(folders: ResourceFolders): Promise<AnsweringResources> {
  const [reading, evidenceModel, supportModel] = await Promise.all([
    loadReadingResources(folders),
    loadEvidenceModel(folders.models),
    loadSupportModel(folders.models),
  ]);
  return { ...reading, evidenceModel, supportModel };
}

/** The fitted models and thresholds in use, as `eval calibrate` wrote them. */
export function loadEvidenceModel(models: string): Promise<EvidenceModel> {
  return loadJson(path.join(models, "evidence/evidence-model.json"), evidenceModelFile);
}

/** The guard's fitted score. */
export function loadSupportModel(models: string): Promise<SupportModel> {
  return loadJson(path.join(models, "evidence/support-model.json"), supportModelFile);
}

/** The guard with the score and the threshold in use. */
export async function loadGuard(
  models: string,
  checker: SupportChecker | null,
): Promise<GuardSettings> {
  const [supportModel, { minSupport }] = await Promise.all([
    loadSupportModel(models),
    loadEvidenceModel(models),
  ]);
  return createGuard(supportModel, minSupport, checker);
}

/**
 * Loads the term statistics and the reviewed words, and opens the reader, whose model is loaded when it is
 * first used.
 */
export async function loadReadingResources(folders: ResourceFolders): Promise<ReadingResources> {
  const [statistics, terms, words] = await Promise.all([
    loadJson(path.join(folders.models, "evidence/term-statistics.json"), statisticsFile),
    loadJson(path.join(folders.vocabulary, "terms.json"), termsFile),
    loadJson(path.join(folders.vocabulary, "english-words.json"), termsFile),
  ]);
  return {
    statistics: createTermStatistics(statistics),
    termGroups: terms.groups,
    englishWords: words.groups,
    reader: await createTransformersReader({
      modelDirectory: path.join(folders.models, "reader-zh"),
    }),
    // the reader's second verdict brought the guard nothing (docs/quality.md)
    checker: null,
  };
}
