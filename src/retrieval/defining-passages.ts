import type { PassageFilter } from "../domain/passage-filter.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import { foldText } from "../text/normalise.ts";
import { sliceSpan } from "../domain/span.ts";
import { tokenise } from "../text/tokens.ts";
import { createDefinitionTest, DEFINING_WORDS } from "./defining-sentence.ts";

/** Passages that are looked through for a definition, and definitions that are taken. */
const LOOKED_THROUGH = 30;
const MAX_FOUND = 3;

/** Ids of the passages that define a term, the likeliest first; none where no term is asked for. */
export async function definingPassages(
  names: readonly string[],
  from: {
    readonly index: PassageIndex;
    readonly generation: string;
    readonly filter: PassageFilter;
    readonly signal: AbortSignal | undefined;
  },
): Promise<string[]> {
  const defines = createDefinitionTest(names);
  if (defines === null) return [];
  const defining = tokenise(DEFINING_WORDS).filter((token) => token.length > 1);
  const words = new Set([...names.flatMap(tokenise), ...defining]);
  const tokens = [...words].sort().map((token) => ({ token, weight: 1 }));
  const { index, generation, filter, signal } = from;
  const hits = await index.searchLexical(generation, tokens, { filter, k: LOOKED_THROUGH, signal });
  const records = await index.getPassages(
    generation,
    hits.map(({ passageId }) => passageId),
  );
  const found = records.filter(({ passage }) =>
    passage.sentences.some((range) =>
      defines({
        folded: foldText(sliceSpan(passage.text, range)),
        kind: passage.kind,
        stem: foldText(passage.stemText),
      }),
    ),
  );
  return found.slice(0, MAX_FOUND).map(({ passage }) => passage.passageId);
}
