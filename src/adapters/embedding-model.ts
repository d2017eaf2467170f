import { basename, dirname, join } from "node:path";
import { AutoModel, AutoTokenizer, env, Tensor } from "@xenova/transformers";
import { AppError } from "../domain/errors.ts";
import type { ModelWorkerData, RunModel } from "./model-protocol.ts";
import { verifyModelFiles } from "./model-files.ts";

/** The model's position table ends here; what follows in a longer text is not seen. */
const MAX_TOKENS = 512;

/**
 * Loads the quantised embedder (a text in, a unit-length vector out) from its folder after checking every file against SHA256SUMS; nothing is ever
 * fetched. Blocks the calling thread while it embeds, so it belongs in a worker.
 *
 * @throws AppError MODEL_UNAVAILABLE naming the file that is missing or differs.
 */
export async function loadEmbeddingModel(options: ModelWorkerData): Promise<RunModel> {
  await verifyModelFiles(options.modelDirectory);
  env.allowRemoteModels = false;
  env.localModelPath = join(dirname(options.modelDirectory), "/");
  const name = basename(options.modelDirectory);
  const tokenizer = await AutoTokenizer.from_pretrained(name);
  const model = await AutoModel.from_pretrained(name, {
    dtype: "q8",
    device: "cpu",
    session_options: { intraOpNumThreads: options.threads },
  });
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
