import type { ParsedDocument } from "../domain/block.ts";
import type { SourceDocument } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import { linkPassages } from "./split/link-passages.ts";
import type { PassagePlan } from "./split/passage-plan.ts";
import { partsOf } from "./split/passage-parts.ts";
import { groupArticles, planArticle } from "./split/plan-articles.ts";
import { planProse } from "./split/plan-prose.ts";
import { appendAll } from "./parse/span-arithmetic.ts";

/** Changes whenever `splitPassages` would give other passages of the same blocks; part of the fingerprints. */
export const SPLITTER_FINGERPRINT = "passages/5";

/**
 * What is retrieved and cited, in reading order: paragraphs, items, table rows with their header, footnotes,
 * articles. Headings and tables of contents are no passages; they stand in the heading path.
 */
export function splitPassages(document: SourceDocument, parsed: ParsedDocument): Passage[] {
  const plans =
    document.meta.kind === "statute"
      ? planStatute(document.text, parsed)
      : planProse(document.text, parsed.blocks);
  const parts = plans.flatMap((plan) => partsOf(document.text, plan));
  return linkPassages(document.meta.id, parts, parsed.blocks);
}

function planStatute(source: string, parsed: ParsedDocument): PassagePlan[] {
  const plans: PassagePlan[] = [];
  let around: ParsedDocument["blocks"][number][] = [];
  for (const group of groupArticles(parsed.blocks)) {
    if (!("length" in group)) {
      around.push(group);
      continue;
    }
    appendAll(plans, [...planProse(source, around), ...planArticle(source, group)]);
    around = [];
  }
  return [...plans, ...planProse(source, around)];
}
