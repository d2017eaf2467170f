import { basename, dirname, join } from "node:path";
import {
  AutoModelForSequenceClassification,
  AutoTokenizer,
  env,
  Tensor,
} from "@xenova/transformers";
import { AppError } from "../domain/errors.ts";
import { verifyModelFiles } from "./model-files.ts";
import type { ModelWorkerData, RunModel } from "./model-protocol.ts";

/** As trained (training/reader/pair_encoder.py): the question whole, the text cut to fit. */
const MAX_TOKENS = 160;
const MAX_QUESTION_TOKENS = 64;

/**
 * Loads the quantised reader (a question and a text in, one logit out: log-odds that the text answers) from
 * its folder after checking every file against SHA256SUMS. Blocks the calling thread while it reads.
 *
 * @throws AppError MODEL_UNAVAILABLE naming the file that is missing or differs.
 */
export async function loadReadingModel(options: ModelWorkerData): Promise<RunModel> {
  await verifyModelFiles(options.modelDirectory);
  env.allowRemoteModels = false;
  env.localModelPath = join(dirname(options.modelDirectory), "/");
  const name = basename(options.modelDirectory);
  const tokenizer = await AutoTokenizer.from_pretrained(name);
  const model = await AutoModelForSequenceClassification.from_pretrained(name, {
    dtype: "q8",
    device: "cpu",
    session_options: { intraOpNumThreads: options.threads },
  });
  const idsOf = (text: string): number[] => tokenizer.encode(text, { add_special_tokens: false });
  const [start = 0, end = 0] = tokenizer.encode("");
  return async ({ text, pair = "" }) => {
    const question = [start, ...idsOf(text).slice(0, MAX_QUESTION_TOKENS), end];
    const passage = [...idsOf(pair).slice(0, MAX_TOKENS - question.length - 1), end];
    const ids = [...question, ...passage];
    const output: unknown = await model({
      input_ids: rowOf(ids),
      attention_mask: rowOf(ids.map(() => 1)),
      token_type_ids: rowOf([...question.map(() => 0), ...passage.map(() => 1)]),
    });
    return logitsOf(output);
  };
}

function rowOf(values: readonly number[]): Tensor {
  return new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);
}

function logitsOf(output: unknown): Float32Array {
  if (typeof output === "object" && output !== null && "logits" in output) {
    const { logits } = output;
    if (logits instanceof Tensor && logits.data instanceof Float32Array) return logits.data.slice();
  }
  throw new AppError(
    "MODEL_UNAVAILABLE",
    "the model returned no logits of 32-bit floats; it is not the classifier that config.json describes",
  );
}
