import type { PublicAnswer } from "../../src/domain/public-answer.ts";
import type { SupportJudge } from "../../src/ports/support-judge.ts";
import type { ClaimJudgement } from "./claim-judgement.ts";

/** From this probability on a claim counts as supported. */
const MIN_PROBABILITY = 0.5;

/** The judge's word on every claim of an answer, in order. */
export async function judgeClaims(
  { claims, citations }: PublicAnswer,
  judge: SupportJudge,
): Promise<ClaimJudgement[]> {
  const quotes = new Map(citations.map(({ n, quote }) => [n, quote]));
  const judgements: ClaimJudgement[] = [];
  for (const claim of claims) {
    const cited = claim.citations.flatMap((n) => quotes.get(n) ?? []);
    judgements.push(await judgeClaim(claim.text, cited, judge));
  }
  return judgements;
}

async function judgeClaim(
  claim: string,
  quotes: readonly string[],
  judge: SupportJudge,
): Promise<ClaimJudgement> {
  if (quotes.length === 0)
    return { kind: "unsupported", probability: null, reason: "the claim cites nothing" };
  try {
    const probability = await judge.judge(claim, quotes);
    const kind = probability >= MIN_PROBABILITY ? "supported" : "unsupported";
    return { kind, probability, reason: "" };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: "undecided", probability: null, reason };
  }
}
