import path from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { AutoTokenizer, env } from "@xenova/transformers";

/** Texts longer than the model's position table are cut, as the product does. */
const MAX_TOKENS = 512;

/** One text as the model takes it. */
export type ModelInputs = Readonly<Record<string, Tensor>>;

/** onnxruntime without the product: the reference for throughput. Runs in the calling thread. */
export interface DirectOnnx {
  tokenise(text: string): ModelInputs;
  /** The unit vector of the first token's state. */
  embed(inputs: ModelInputs): Promise<Float32Array>;
  close(): Promise<void>;
}

export async function openDirectOnnx(modelDirectory: string, threads: number): Promise<DirectOnnx> {
  env.allowRemoteModels = false;
  env.localModelPath = path.join(path.dirname(modelDirectory), "/");
  const tokenizer = await AutoTokenizer.from_pretrained(path.basename(modelDirectory));
  const session = await InferenceSession.create(
    path.join(modelDirectory, "onnx/model_quantized.onnx"),
    { intraOpNumThreads: threads, executionProviders: ["cpu"] },
  );
  return {
    tokenise(text) {
      const ids = tokenizer.encode(text);
      const kept =
        ids.length <= MAX_TOKENS ? ids : [...ids.slice(0, MAX_TOKENS - 1), ...ids.slice(-1)];
      return {
        input_ids: rowOf(kept),
        attention_mask: rowOf(kept.map(() => 1)),
        token_type_ids: rowOf(kept.map(() => 0)),
      };
    },
    async embed(inputs) {
      const { last_hidden_state: states } = await session.run(inputs);
      if (states === undefined || !(states.data instanceof Float32Array))
        throw new Error("the model gave no last_hidden_state of 32-bit floats");
      const first = states.data.slice(0, states.dims[2]);
      const length = Math.hypot(...first);
      return first.map((value) => value / length);
    },
    close: () => session.release(),
  };
}

function rowOf(values: readonly number[]): Tensor {
  return new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);
}
