import { basename, join, resolve } from "node:path";
import { z } from "zod/v4";
import { throwIfCancelled } from "../domain/cancellation.ts";
import { AppError } from "../domain/errors.ts";
import type { Reader } from "../ports/reader.ts";
import type { SupportChecker } from "../ports/support-checker.ts";
import { readModelChecksums } from "./model-files.ts";
import type { ModelInput, PairLimits } from "./model-protocol.ts";
import { ModelThread } from "./model-thread.ts";
import { readJsonFile } from "./read-json-file.ts";

export interface TransformersReaderOptions {
  /** The model's folder: config.json, tokenizer.json, onnx/model_quantized.onnx, SHA256SUMS. */
  readonly modelDirectory: string;
  /** Threads that one inference uses; the scores do not depend on it. */
  readonly threads?: number;
}

/** The reader and, where the model has been trained for it, a checker; both are one model in one thread. */
export interface TransformersReader extends Reader {
  /** Null where config.json names no label "supported"; frees nothing of its own. */
  readonly checker: SupportChecker | null;
}

/** As trained (training/reader): the question or claim whole, what is read beside it cut to fit. */
const READING_LIMITS: PairLimits = { first: 64, all: 160 };
const CHECKING_LIMITS: PairLimits = { first: 96, all: 200 };

const ANSWERED = "answered";
const SUPPORTED = "supported";

const configFile = z.object({ label2id: z.record(z.string(), z.int().min(0)) });

/**
 * The vendored cross-encoder, int8, in a worker thread of its own. One pair goes through the model at a time,
 * so that a score depends on its own pair only.
 *
 * @throws AppError MODEL_UNAVAILABLE, at creation when SHA256SUMS is unreadable or config.json is missing or names no
 * label "answered", at the first call when a file differs from SHA256SUMS; STORAGE_UNAVAILABLE when config.json is no
 * JSON of a classifier.
 */
export async function createTransformersReader(
  options: TransformersReaderOptions,
): Promise<TransformersReader> {
  const modelDirectory = resolve(options.modelDirectory);
  const { digest } = await readModelChecksums(modelDirectory);
  const labels = await readLabels(modelDirectory);
  const fingerprint = `${basename(modelDirectory)}@${digest.slice(0, 16)}`;
  const thread = new ModelThread({ task: "read", modelDirectory, threads: options.threads ?? 2 });
  const scores = scorer(thread);
  return {
    fingerprint,
    read(question, texts, signal) {
      const pairs = texts.map((pair) => ({ text: question, pair, limits: READING_LIMITS }));
      return scores(pairs, labels[ANSWERED] ?? 0, signal);
    },
    checker: createChecker(fingerprint, scores, labels[SUPPORTED]),
    close: () => thread.close(),
  };
}

type ScorePairs = (
  pairs: readonly ModelInput[],
  label: number,
  signal: AbortSignal | undefined,
) => Promise<readonly number[]>;

function createChecker(
  fingerprint: string,
  scores: ScorePairs,
  label: number | undefined,
): SupportChecker | null {
  if (label === undefined) return null;
  return {
    fingerprint,
    async support(claim, evidence, signal) {
      const pair = { text: claim, pair: evidence, limits: CHECKING_LIMITS };
      const [logOdds = 0] = await scores([pair], label, signal);
      return logOdds;
    },
  };
}

/** Pair by pair, so that a question that nobody waits for any more leaves the queue. */
function scorer(thread: ModelThread): ScorePairs {
  return async (pairs, label, signal) => {
    const logOdds: number[] = [];
    for (const pair of pairs) {
      throwIfCancelled(signal, "reading");
      const logits = await thread.run([pair], true);
      logOdds.push(logits[label] ?? 0);
    }
    return logOdds;
  };
}

async function readLabels(modelDirectory: string): Promise<Readonly<Record<string, number>>> {
  const path = join(modelDirectory, "config.json");
  const config = await readJsonFile(path, configFile, "Restore it (git checkout -- models).");
  if (config?.label2id[ANSWERED] !== undefined) return config.label2id;
  throw new AppError(
    "MODEL_UNAVAILABLE",
    `${path} names no label "${ANSWERED}"; restore the folder from the repository (git checkout -- models)`,
  );
}
