import type { AnswerTrace, DraftEnd } from "../../src/domain/answer-trace.ts";
import type { FailedCheck } from "../../src/domain/grounding.ts";

/** A claim as a language model drafted it, or (text null) a draft that holds none, with what became of it. */
export interface DraftedClaim {
  /** The case, and of a comparison the cell: "hk-12/0". */
  readonly draftId: string;
  readonly question: string;
  readonly end: DraftEnd;
  readonly text: string | null;
  /** What was found of its quotes, or its own words where nothing was. */
  readonly quotes: readonly string[];
  readonly published: boolean;
  readonly failedChecks: readonly FailedCheck[];
}

/** The claims of the generated drafts of one answer. */
export function draftedClaims(
  caseId: string,
  question: string,
  trace: AnswerTrace,
): DraftedClaim[] {
  const drafts = trace.cells.flatMap((cell, index) =>
    cell.drafts.map((draft) => ({ ...draft, draftId: `${caseId}/${index}` })),
  );
  return drafts.flatMap(({ draftId, drafter, end, claims }): DraftedClaim[] => {
    if (drafter.kind !== "generated") return [];
    const common = { draftId, question, end };
    if (claims.length === 0) {
      return [{ ...common, text: null, quotes: [], published: false, failedChecks: [] }];
    }
    return claims.map(({ published, wordings }) => ({
      ...common,
      text: wordings[0]?.text ?? null,
      quotes: wordings[0]?.citations.map(({ quote }) => quote) ?? [],
      published,
      failedChecks: wordings[0]?.stages.flatMap(({ failedChecks }) => failedChecks) ?? [],
    }));
  });
}

/** How many drafts and claims there are, and what the guard let through. */
export function summariseDrafts(claims: readonly DraftedClaim[]): string {
  const drafts = new Set(claims.map(({ draftId }) => draftId)).size;
  const written = claims.filter(({ text }) => text !== null);
  const published = written.filter((claim) => claim.published).length;
  const failed = claims.filter(({ end }) => end.kind === "failed").map(({ draftId }) => draftId);
  return `${drafts} drafts, ${new Set(failed).size} of them failed; ${written.length} claims, ${published} published`;
}
