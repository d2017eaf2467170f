import { basename, dirname, join } from "node:path";
import { AutoTokenizer, env, type PreTrainedTokenizer } from "@xenova/transformers";
import { verifyModelFiles } from "./model-files.ts";
import type { ModelWorkerData } from "./model-protocol.ts";

/** A model's folder, ready to be loaded from. */
export interface LocalModel {
  /** What `from_pretrained` takes. */
  readonly name: string;
  readonly tokenizer: PreTrainedTokenizer;
  /** int8 on the CPU. */
  readonly options: {
    readonly dtype: "q8";
    readonly device: "cpu";
    readonly session_options: { readonly intraOpNumThreads: number };
  };
}

/**
 * Checks every file of the folder against SHA256SUMS and points the library at it; nothing is ever fetched.
 *
 * @throws AppError MODEL_UNAVAILABLE naming the file that is missing or differs.
 */
export async function openLocalModel(data: ModelWorkerData): Promise<LocalModel> {
  await verifyModelFiles(data.modelDirectory);
  env.allowRemoteModels = false;
  env.localModelPath = join(dirname(data.modelDirectory), "/");
  const name = basename(data.modelDirectory);
  return {
    name,
    tokenizer: await AutoTokenizer.from_pretrained(name),
    options: {
      dtype: "q8",
      device: "cpu",
      session_options: { intraOpNumThreads: data.threads },
    },
  };
}
