import type { DocumentMeta } from "../domain/document.ts";
import type { Comparison } from "./compare-texts.ts";
import type { Finding } from "./finding.ts";

const SHOULD = new Set(["应", "应当", "应该"]);
const MUST = new Set(["须", "必须", "务必", "务须"]);

/** What tells how a document words its duties. */
export type DutyPractice = Pick<DocumentMeta, "jurisdiction" | "kind">;

/**
 * Whether a document tells 應 from 須. In statutes, and in Taiwan and the mainland, both are duties in law. Guidance
 * from Hong Kong writes 應 where its English text says "should" and 須 where it says "must".
 */
export function gradesDuties({ jurisdiction, kind }: DutyPractice): boolean {
  return jurisdiction === "HK" && kind !== "statute";
}

/** A duty must keep its degree: 須 for 應 strengthens what the quotes say, 應 for 須 weakens it. */
export function checkDuties({ claim, quotes, alignment }: Comparison): Finding[] {
  return claim.flatMap((unit, index): Finding[] => {
    const written = quotes[alignment[index] ?? -1];
    if (unit.key !== "norm:obligation" || written === undefined) return [];
    const isChanged =
      (MUST.has(unit.text) && SHOULD.has(written.text)) ||
      (SHOULD.has(unit.text) && MUST.has(written.text));
    if (!isChanged) return [];
    const detail = `the claim says "${unit.text}" where the quotes say "${written.text}"`;
    return [{ check: "norms", manner: "exchanged", detail }];
  });
}
