import type { FusedHit } from "./fuse-calibrated.ts";

/** What standing at the place that was asked for counts; the other retrievers' part is scaled to the rest. */
const LOCATOR_SHARE = 0.5;

/**
 * The passages at the places that a question names, and no other, each with what it shares with the question;
 * contributions add up to the score. Best first; equal scores in the order given.
 */
export function locatedHits(passageIds: readonly string[], fused: readonly FusedHit[]): FusedHit[] {
  const byId = new Map(fused.map((hit) => [hit.passageId, hit]));
  return passageIds
    .map((passageId, index) => {
      const own = {
        retriever: "locator",
        rank: index + 1,
        rawScore: 1,
        contribution: LOCATOR_SHARE,
      } as const;
      const others = (byId.get(passageId)?.trace ?? []).map((part) => ({
        ...part,
        contribution: part.contribution * (1 - LOCATOR_SHARE),
      }));
      const trace = [own, ...others];
      const score = trace.reduce((sum, { contribution }) => sum + contribution, 0);
      return { passageId, score, trace };
    })
    .sort((a, b) => b.score - a.score);
}
