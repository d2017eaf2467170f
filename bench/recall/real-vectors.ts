import { existsSync } from "node:fs";
import path from "node:path";
import { createTransformersEmbedder } from "../../src/adapters/transformers-embedder.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import { foldText } from "../../src/text/normalise.ts";
import { SHARED_DATA } from "../../eval/data/shared-data.ts";
import { createCachedEmbedder } from "../../eval/public-sets/cached-embedder.ts";
import type { PublicPassage } from "../../eval/public-sets/public-passage.ts";
import { readRetrievalSet, subsetWithGold } from "../../eval/public-sets/retrieval-set.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { BenchSetting } from "../measure/benchmark.ts";
import { EMBEDDER_DIRECTORY, PROJECT, readCorpusPassages } from "../measure/project-files.ts";

/** Texts that are searched and texts that are asked. */
export interface RecallTexts {
  readonly name: string;
  readonly passages: readonly PublicPassage[];
  readonly questions: readonly string[];
}

/**
 * LeCoQA's articles and the lay questions about them; in quick runs, or where they are absent, the passages of
 * the two documents and every third sentence of theirs.
 */
export async function readRecallTexts({ quick }: BenchSetting): Promise<RecallTexts> {
  if (!quick && existsSync(path.join(SHARED_DATA, "lecoqa-dev"))) {
    const set = subsetWithGold(await readRetrievalSet("LeCoQA dev", "lecoqa-dev"));
    const questions = set.queries.map(({ question }) => question);
    return { name: set.name, passages: set.passages, questions };
  }
  const passages = await readCorpusPassages();
  const sentences = passages.flatMap(({ text, sentences: spans }) =>
    spans.map((span) => sliceSpan(text, span)),
  );
  return {
    name: "the passages of the two documents, asked for by sentences",
    passages: passages.map(({ passageId, text }) => ({ id: passageId, title: "", text })),
    questions: sentences.filter((_, index) => index % (quick ? 9 : 3) === 0),
  };
}

/** The product's embedder; the vectors of passages are kept where `npm run eval -- sets` keeps them. */
export async function openCachedEmbedder(): Promise<Embedder> {
  const embedder = await createTransformersEmbedder({ modelDirectory: EMBEDDER_DIRECTORY });
  return createCachedEmbedder(embedder, path.join(PROJECT, "eval/reports/vectors"));
}

export async function embedQuestions(
  embedder: Embedder,
  questions: readonly string[],
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (const question of questions) vectors.push(await embedder.embedQuery(foldText(question)));
  return vectors;
}
