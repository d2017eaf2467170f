import type { SourceDocument } from "../../src/domain/document.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { DocumentEntry } from "../../src/ports/index-publisher.ts";
import { foldText } from "../../src/text/normalise.ts";
import { tokenise } from "../../src/text/tokens.ts";
import { placeTokens } from "../../src/text/place-tokens.ts";

/** A document as it goes into an index, its passages folded, tokenised and embedded. */
export async function foldedEntry(
  source: SourceDocument,
  passages: readonly Passage[],
  embedder: Embedder,
): Promise<DocumentEntry> {
  const entries = passages.map(async (passage) => ({
    passage,
    tokens: {
      body: tokensOf(passage.text),
      context: [
        ...tokensOf([passage.stemText, ...passage.headingPath].join("\n")),
        ...placeTokens([passage.locator]),
      ],
      document: [],
    },
    vector: await embedder.embedQuery(foldText(passage.text)),
    sentenceVectors: await embedder.embedPassages(
      passage.sentences.map((range) => foldText(sliceSpan(passage.text, range))),
    ),
  }));
  return { source, entries: await Promise.all(entries), termPairs: [] };
}

function tokensOf(text: string): string[] {
  return Array.from(tokenise(foldText(text)));
}
