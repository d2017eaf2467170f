import type { DraftCitation, DraftClaim } from "../domain/answer.ts";
import type { PassageRecord } from "../domain/passage.ts";
import type { WrittenClaim } from "./draft-schema.ts";
import type { Fence } from "./fence.ts";
import { locateQuote } from "./locate-quote.ts";

/** Passages under the short names that a model cites them by: P1, P2, … */
export interface NamedPassages {
  /** For the prompt. */
  readonly text: string;
  /**
   * The claim with its quotes found in the named passages. What is not found is kept as it was written, without
   * spans, for the guard to fail: a wrong name or an invented quote must count against the claim.
   */
  locate(claim: WrittenClaim): DraftClaim;
}

/** Names the passages in order and fences each. */
export function namePassages(records: readonly PassageRecord[], fence: Fence): NamedPassages {
  const byName = new Map(records.map((record, index) => [`P${index + 1}`, record]));
  function locateOne({ passageId, quote }: WrittenClaim["citations"][number]): DraftCitation {
    const record = byName.get(passageId.trim().toUpperCase());
    const missing = { passageId: record?.passage.passageId ?? passageId, quote, spans: [] };
    return (record === undefined ? undefined : locateQuote(record.passage, quote)) ?? missing;
  }
  return {
    text: Array.from(byName, ([name, record]) => fence.wrap(name, describe(record))).join("\n\n"),
    locate: ({ text, citations }) => ({ text, citations: citations.map(locateOne) }),
  };
}

function describe({ passage, document }: PassageRecord): string {
  const place = [`《${document.title}》`, ...passage.headingPath, passage.locator].join(" › ");
  const stem = passage.stemText === "" ? [] : [`（承接：${passage.stemText}）`];
  return [`〔${place}〕`, ...stem, passage.text].join("\n");
}
