import type { DocumentMeta, Jurisdiction } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";

/** How a passage stands to what the question names: 1 it is that, -1 it is not, 0 nothing is named. */
export type ScopeFit = 1 | 0 | -1;

// also where two short names stand side by side: 港台, 中港, 陆港
const JURISDICTIONS: readonly (readonly [Jurisdiction, RegExp])[] = [
  ["HK", /香港|港府|本港|港(?=[台陆])|(?<=[中台陆])港|\bhong ?kong('s)?\b|\bhk\b|hksar/u],
  ["TW", /台湾|我国|(?<=[港陆])台|台(?=[港陆])|\btaiwan('s|ese)?\b/u],
  ["CN", /中国大陆|大陆|内地|国务院|中(?=港)|陆(?=[港台])|(?<=[港台])陆|\bmainland\b|\bprc\b/u],
];

/** Every name of a jurisdiction in folded text. */
export const JURISDICTION_NAMES = namesOf(JURISDICTIONS.map(([name]) => name));

/** A folded text with every name of these jurisdictions blanked. */
export function withoutNames(folded: string, named: readonly Jurisdiction[]): string {
  return folded.replace(namesOf(named), " ");
}

function namesOf(named: readonly Jurisdiction[]): RegExp {
  const patterns = JURISDICTIONS.filter(([name]) => named.includes(name));
  return new RegExp(patterns.map(([, pattern]) => pattern.source).join("|"), "gu");
}

/** A name of one jurisdiction in folded text, wherever it stands. */
export function namePattern(name: Jurisdiction): RegExp {
  return new RegExp(namesOf([name]).source, "u");
}

/** The jurisdictions that a folded question names, in the order of the table. */
export function namedJurisdictions(folded: string): Jurisdiction[] {
  return JURISDICTIONS.filter(([, pattern]) => pattern.test(folded)).map(([name]) => name);
}

/** Whether a document is from a jurisdiction that the question names. */
export function jurisdictionFit(named: readonly Jurisdiction[], document: DocumentMeta): ScopeFit {
  if (named.length === 0 || document.jurisdiction === null) return 0;
  return named.includes(document.jurisdiction) ? 1 : -1;
}

const STRUCTURES: readonly (readonly [RegExp, (passage: Passage) => boolean])[] = [
  [/脚注|注脚|注释|附注|\bfootnotes?\b/u, ({ kind }) => kind === "footnote"],
  [
    /表格|表中|表里|表上|列表|议程|\btables?\b|\bagenda\b/u,
    ({ kind }) => kind === "table" || kind === "table-row",
  ],
  [/附件|附录|\bann?ex(es)?\b|\bappendi/u, ({ locator }) => locator.startsWith("附")],
  [/封面|\bcover page\b/u, ({ kind }) => kind === "front-matter"],
  [/摘要|\babstract\b|\bexecutive summary\b/u, ({ locator }) => locator.startsWith("摘要")],
  [/照片|相片|合照|\bphotos?\b|\bcaptions?\b/u, ({ kind }) => kind === "caption"],
];

/** Whether a passage is of a part of the document that the folded question names: a footnote, a table, an annex. */
export function structureFit(folded: string, passage: Passage): ScopeFit {
  const named = STRUCTURES.filter(([pattern]) => pattern.test(folded));
  if (named.length === 0) return 0;
  return named.some(([, isPart]) => isPart(passage)) ? 1 : -1;
}
