import { AutoModel, Tensor } from "@xenova/transformers";
import { AppError } from "../domain/errors.ts";
import { openLocalModel } from "./local-model.ts";
import type { ModelWorkerData, RunModel } from "./model-protocol.ts";

/** The model's position table ends here; what follows in a longer text is not seen. */
const MAX_TOKENS = 512;

/**
 * Loads the quantised embedder (a text in, a unit-length vector out). Blocks the calling thread while it
 * embeds, so it belongs in a worker.
 *
 * @throws AppError MODEL_UNAVAILABLE naming the file that is missing or differs.
 */
export async function loadEmbeddingModel(data: ModelWorkerData): Promise<RunModel> {
  const { name, tokenizer, options } = await openLocalModel(data);
  const model = await AutoModel.from_pretrained(name, options);
  return async ({ text }) => {
    const inputs: unknown = tokenizer([text], { truncation: true, max_length: MAX_TOKENS });
    const output: unknown = await model(inputs);
    return normalise(classTokenOf(output));
  };
}

// CLS pooling: the hidden state of the first token stands for the text.
function classTokenOf(output: unknown): Float32Array {
  if (typeof output === "object" && output !== null && "last_hidden_state" in output) {
    const states = output.last_hidden_state;
    const dimensions = states instanceof Tensor ? states.dims[2] : undefined;
    if (states instanceof Tensor && states.data instanceof Float32Array && dimensions !== undefined)
      return states.data.slice(0, dimensions);
  }
  throw new AppError(
    "MODEL_UNAVAILABLE",
    "the model returned no last_hidden_state of 32-bit floats; it is not the BERT export that config.json describes",
  );
}

function normalise(vector: Float32Array): Float32Array {
  let sumOfSquares = 0;
  for (const value of vector) sumOfSquares += value * value;
  const length = Math.sqrt(sumOfSquares);
  return vector.map((value) => value / length);
}
