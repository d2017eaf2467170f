import { sliceSpan } from "../../src/domain/span.ts";
import { foldText } from "../../src/text/normalise.ts";
import { readCorpusPassages } from "../measure/project-files.ts";

/** Whole texts of about one length. */
export interface TextsOfLength {
  /** What was asked for, in characters. */
  readonly length: number;
  /** Mean of what was found. */
  readonly meanLength: number;
  readonly texts: readonly string[];
}

/** Folded passages and sentences of the two documents: for each length the `count` whose own is nearest to it. */
export async function realTexts(
  lengths: readonly number[],
  count: number,
): Promise<TextsOfLength[]> {
  const passages = await readCorpusPassages();
  const all = passages.flatMap(({ text, sentences }) => [
    text,
    ...sentences.map((span) => sliceSpan(text, span)),
  ]);
  const distinct = [...new Set(all.map(foldText))];
  return lengths.map((length) => {
    const distance = (text: string): number => Math.abs(text.length - length);
    const texts = distinct.toSorted((a, b) => distance(a) - distance(b)).slice(0, count);
    const chars = texts.reduce((sum, text) => sum + text.length, 0);
    return { length, meanLength: chars / texts.length, texts };
  });
}
