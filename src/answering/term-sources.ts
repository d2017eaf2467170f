import type { PassageIndex } from "../ports/passage-index.ts";
import type { QuestionTermSources } from "../retrieval/question-terms.ts";
import {
  createEnglishDictionary,
  createTermDictionary,
  type TermGroup,
} from "../text/term-groups.ts";
import type { TermStatistics } from "../text/term-statistics.ts";

/** The dictionary of a generation: the reviewed groups, and the pairs mined from its own documents. */
export interface TermSources {
  of(generation: string): Promise<QuestionTermSources>;
}

/** Keeps the dictionary of the generation that was asked for last. */
export function createTermSources(dependencies: {
  readonly index: PassageIndex;
  readonly termGroups: readonly TermGroup[];
  /** Renderings of English words that are too broad to stand for each other in Chinese. */
  readonly englishWords: readonly TermGroup[];
  readonly statistics: TermStatistics;
}): TermSources {
  const { index, termGroups, englishWords, statistics } = dependencies;
  let latest:
    { readonly generation: string; readonly sources: Promise<QuestionTermSources> } | undefined;
  const build = async (generation: string): Promise<QuestionTermSources> => {
    const pairs = await index.documents.termPairs(generation, {});
    const mined = pairs.map(({ chinese, english }) => ({ terms: [chinese], english: [english] }));
    const known = [...termGroups, ...mined];
    return {
      statistics,
      dictionary: createTermDictionary(known),
      english: createEnglishDictionary([...known, ...englishWords]),
    };
  };
  return {
    of(generation) {
      if (latest?.generation === generation) return latest.sources;
      const sources = build(generation);
      latest = { generation, sources };
      // a failure is told to whoever asked, and tried again by the next question
      sources.catch(() => {
        if (latest?.sources === sources) latest = undefined;
      });
      return sources;
    },
  };
}
