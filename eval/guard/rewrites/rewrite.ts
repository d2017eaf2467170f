import type { Random } from "../seeded-random.ts";
import type { SourceSentence } from "../source-sentence.ts";

/** What a rewriting may draw on beside its sentence. All of it belongs to the sentence's own split. */
interface RewriteTools {
  readonly random: Random;
  /** Sentences of the same document. */
  readonly neighbours: readonly SourceSentence[];
  /** A sample of the sentences of all documents. */
  readonly sample: readonly SourceSentence[];
}

export interface Rewritten {
  readonly claim: string;
  /** The cited words; the sentence itself where it is left out. */
  readonly quote?: string;
  readonly change: string;
}

/** Rewrites a sentence, or answers null where it has nothing of the kind. */
export type Rewrite = (sentence: SourceSentence, tools: RewriteTools) => Rewritten | null;

/** What a pattern's match becomes; null where this match is no instance. */
export type Replacer = (match: RegExpExecArray, random: Random) => string | null;

/** Replaces one match of `pattern` (global), chosen at random among those that have a replacement. */
export function replaceOne(pattern: RegExp, replacer: Replacer): Rewrite {
  return ({ text }, { random }) => {
    const matches = Array.from(text.matchAll(pattern));
    while (matches.length > 0) {
      const [match] = matches.splice(random.below(matches.length), 1);
      if (match === undefined) return null;
      const replacement = replacer(match, random);
      if (replacement === null || replacement === match[0]) continue;
      const end = match.index + match[0].length;
      return {
        claim: text.slice(0, match.index) + replacement + text.slice(end),
        change: `${match[0]}→${replacement || "（刪）"}`,
      };
    }
    return null;
  };
}
