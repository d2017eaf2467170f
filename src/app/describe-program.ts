import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DEFAULT_CORPUS_DIR, PROJECT_DIR, type Config } from "../config/config.ts";
import { ifAbsent } from "../domain/if-absent.ts";
import type { AnswerWriter } from "../ports/answer-writer.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { Fingerprints } from "../ports/passage-index.ts";
import type { Reader } from "../ports/reader.ts";
import { programVersion } from "./program-version.ts";

export interface AnsweringParts {
  readonly embedder: Pick<Embedder, "fingerprint">;
  readonly reader: Pick<Reader, "fingerprint"> | null;
  readonly fingerprints: Fingerprints;
  /** Null where no language model is set up. */
  readonly languageModel: { readonly writer: Pick<AnswerWriter, "promptsSha256"> } | null;
}

/** Everything beside the index that an answer depends on: for the record, and to say what differs at a replay. */
export async function describeProgram(
  config: Config,
  parts: AnsweringParts,
): Promise<Readonly<Record<string, unknown>>> {
  const evidence = join(config.modelsDir, "evidence");
  return {
    version: await programVersion(),
    code: await textOrNull(join(PROJECT_DIR, "dist/.stamp")),
    node: process.version,
    models: {
      embedder: parts.embedder.fingerprint,
      reader: parts.reader?.fingerprint ?? null,
      evidence: await hashOf(join(evidence, "evidence-model.json")),
      support: await hashOf(join(evidence, "support-model.json")),
      statistics: await hashOf(join(evidence, "term-statistics.json")),
      terms: await hashOf(join(DEFAULT_CORPUS_DIR, "terms.json")),
      englishWords: await hashOf(join(DEFAULT_CORPUS_DIR, "english-words.json")),
    },
    index: parts.fingerprints,
    prompts: parts.languageModel?.writer.promptsSha256 ?? null,
    languageModel: withoutKey(config.languageModel),
  };
}

function withoutKey(languageModel: Config["languageModel"]) {
  if (languageModel === null) return null;
  const { provider, model, hasSchemaMode, timeoutMs, maxTokens, maxPassageChars } = languageModel;
  return { provider, model, hasSchemaMode, timeoutMs, maxTokens, maxPassageChars };
}

async function hashOf(file: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
}

async function textOrNull(file: string): Promise<string | null> {
  // absent where the program is run from its sources
  const text = await readFile(file, "utf8").catch(ifAbsent(null));
  return text?.trim() ?? null;
}
