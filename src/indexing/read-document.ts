import { parseDocument } from "../corpus/parse-document.ts";
import { splitPassages } from "../corpus/split-passages.ts";
import { mineTermPairs } from "../corpus/term-pairs.ts";
import type { SourceDocument } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import type { TermPair } from "../domain/term-pair.ts";

/** What a document holds for the index. */
export interface DocumentContent {
  readonly passages: readonly Passage[];
  readonly termPairs: readonly TermPair[];
}

export function readDocument(document: SourceDocument): DocumentContent {
  return {
    passages: splitPassages(document, parseDocument(document)),
    termPairs: mineTermPairs(document),
  };
}
