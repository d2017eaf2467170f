import { generateSuite } from "../guard/generate-suite.ts";
import type { GuardPair } from "../guard/guard-pair.ts";
import { readClaimPairs } from "../guard/read-claim-pairs.ts";
import { readCorpusSentences, readStatuteSentences } from "../guard/read-sources.ts";
import type { SourceGroup } from "./leave-one-out.ts";

/** The dev parts of the guard's pairs: from the corpus, from statutes, and the claims written by reading. */
export async function readSupportSources(): Promise<SourceGroup<GuardPair>[]> {
  const sources = [
    { source: "guard-suite/corpus", items: generateSuite([await readCorpusSentences()]) },
    { source: "guard-suite/tw-laws", items: generateSuite([await readStatuteSentences()]) },
    { source: "claim-pairs", items: await readClaimPairs() },
  ];
  return sources.map(({ source, items }) => ({
    source,
    items: items.filter(({ split }) => split === "dev"),
  }));
}
