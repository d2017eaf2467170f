import { sliceSpan, type Span } from "../domain/span.ts";
import { findQuantities } from "../text/quantities.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";

/** Clauses that share this part of their character pairs (Dice), quantities aside, are tiers of one rule. */
const LEAST_LIKENESS = 0.5;
const SEMICOLON = /[；;]$/u;

/**
 * `range` with the other tiers of the rule that its anchor is one tier of: 滿一年者，七日；滿三年者，十四日。 Tiers
 * are clauses of one line parted by semicolons, each with a quantity and alike in the rest. Where a clause holds less
 * of what is asked than the anchor, the question has chosen its tier, and the others stay out from there on.
 *
 * @param all the candidates in the order of their passages
 */
export function withTiers(
  anchor: SentenceCandidate,
  range: Span,
  all: readonly SentenceCandidate[],
): Span {
  const clauses = all.filter(({ evidence }) => evidence === anchor.evidence);
  const frame = frameOf(anchor.folded);
  const at = clauses.findIndex((clause) => clause.range.start === anchor.range.start);
  if (frame === null || at < 0) return range;
  const isTier = (clause: SentenceCandidate): boolean =>
    clause.features.coverage >= anchor.features.coverage && isAlike(frame, frameOf(clause.folded));
  let { start, end } = range;
  for (let index = at; index > 0; index--) {
    const [before, clause] = clauses.slice(index - 1);
    if (before === undefined || !isParted(before, clause) || !isTier(before)) break;
    start = Math.min(start, before.range.start);
  }
  for (const [index, after] of clauses.slice(at + 1).entries()) {
    if (!isParted(clauses[at + index], after) || !isTier(after)) break;
    end = Math.max(end, after.range.end);
  }
  return { start, end };
}

/** Whether two clauses stand in one line, a semicolon between them. */
function isParted(
  clause: SentenceCandidate | undefined,
  next: SentenceCandidate | undefined,
): boolean {
  if (clause === undefined || next === undefined) return false;
  const { text } = clause.evidence.passage;
  const between = sliceSpan(text, { start: clause.range.end, end: next.range.start });
  return SEMICOLON.test(clause.text) && !between.includes("\n");
}

/** The character pairs of a clause without its quantities; null where it has none. */
function frameOf(folded: string): ReadonlySet<string> | null {
  const quantities = findQuantities(folded);
  if (quantities.length === 0) return null;
  let frame = "";
  let from = 0;
  for (const { start, end } of quantities) {
    frame += folded.slice(from, start);
    from = Math.max(from, end);
  }
  const characters = Array.from((frame + folded.slice(from)).replace(/[\p{P}\s]+/gu, ""));
  return new Set(characters.slice(1).map((next, index) => `${characters[index] ?? ""}${next}`));
}

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string> | null): boolean {
  if (other === null || one.size + other.size === 0) return false;
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size) >= LEAST_LIKENESS;
}
