import { openLanguageModel } from "../../src/app/open-language-model.ts";
import type { Config } from "../../src/config/config.ts";
import type { SupportJudge } from "../../src/ports/support-judge.ts";
import { EvalError } from "../suite/eval-error.ts";

export interface OpenJudge {
  readonly judge: SupportJudge;
  readonly close: () => Promise<void>;
}

/** The language model that the settings name, as judge; nothing is sent to it before the first claim. */
export async function openJudge({ languageModel }: Config): Promise<OpenJudge> {
  if (languageModel === null) {
    throw new EvalError(
      "--judge needs a language model: set YIJU_LLM_PROVIDER and what goes with it.",
    );
  }
  const { judge, close } = await openLanguageModel(languageModel, () => undefined);
  return { judge, close };
}
