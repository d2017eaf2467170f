import { AutoModelForSequenceClassification, Tensor } from "@xenova/transformers";
import { AppError } from "../domain/errors.ts";
import { openLocalModel } from "./local-model.ts";
import type { ModelWorkerData, RunModel } from "./model-protocol.ts";

const UNLIMITED = { first: Infinity, all: Infinity };

/**
 * Loads the quantised reader: a pair of texts in, a logit for each label of config.json out. Blocks the calling
 * thread while it reads, so it belongs in a worker.
 *
 * @throws AppError MODEL_UNAVAILABLE naming the file that is missing or differs.
 */
export async function loadReadingModel(data: ModelWorkerData): Promise<RunModel> {
  const { name, tokenizer, options } = await openLocalModel(data);
  const model = await AutoModelForSequenceClassification.from_pretrained(name, options);
  const idsOf = (text: string): number[] => tokenizer.encode(text, { add_special_tokens: false });
  const [start = 0, end = 0] = tokenizer.encode("");
  return async ({ text, pair = "", limits: { first, all } = UNLIMITED }) => {
    const question = [start, ...idsOf(text).slice(0, first), end];
    const passage = [...idsOf(pair).slice(0, all - question.length - 1), end];
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
