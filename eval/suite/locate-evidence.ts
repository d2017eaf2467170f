import type { Block } from "../../src/domain/block.ts";
import type { Span } from "../../src/domain/span.ts";
import { EvalError } from "./eval-error.ts";
import type { CaseEvidence, EvalCase } from "./eval-case.ts";
import { locateQuote } from "./locate-quote.ts";

/** An evidence quote and where it stands in its document. */
export interface LocatedEvidence extends CaseEvidence {
  readonly spans: readonly Span[];
}

/** A case that may be run. */
export interface CheckedCase extends EvalCase {
  readonly located: readonly LocatedEvidence[];
}

/** Parsed documents by id. */
export type BlocksByDocument = ReadonlyMap<string, readonly Block[]>;

/**
 * Checks cases against the documents: an answerable case names facts and evidence, and every quote is a
 * verbatim part of its document at its locator.
 *
 * @throws EvalError naming every case that fails, or when there is no case at all.
 */
export function locateEvidence(
  cases: readonly EvalCase[],
  documents: BlocksByDocument,
): CheckedCase[] {
  if (cases.length === 0)
    throw new EvalError("There is no case to run: name a case file that holds some.");
  const problems: string[] = [];
  const checked = cases.map((one) => {
    if (one.answerable && one.evidence.length === 0)
      problems.push(`${one.id}: answerable, but names no evidence`);
    if (one.answerable && one.facts.length === 0)
      problems.push(`${one.id}: answerable, but names no facts`);
    const located = one.evidence.flatMap((evidence) => {
      const spans = spansOf(evidence, documents);
      if (typeof spans !== "string") return [{ ...evidence, spans }];
      problems.push(`${one.id}: ${spans}`);
      return [];
    });
    return { ...one, located };
  });
  if (problems.length > 0) {
    throw new EvalError("The cases do not fit the documents; correct the case files:", problems);
  }
  return checked;
}

function spansOf(evidence: CaseEvidence, documents: BlocksByDocument): readonly Span[] | string {
  const { documentId, locator, quote } = evidence;
  const blocks = documents.get(documentId);
  if (blocks === undefined) return `there is no document "${documentId}"`;
  if (!blocks.some((block) => block.locator === locator)) {
    return `${documentId} has no block at ${locator}; the quote stands at ${whereElse(quote, blocks)}`;
  }
  return (
    locateQuote(evidence, blocks) ??
    `"${quote}" is not at ${locator} of ${documentId}; it stands at ${whereElse(quote, blocks)}`
  );
}

function whereElse(quote: string, blocks: readonly Block[]): string {
  const locators = new Set(blocks.map((block) => block.locator));
  const found = [...locators].filter((locator) => locateQuote({ locator, quote }, blocks) !== null);
  return found.length === 0 ? "no locator" : found.join(" and ");
}
