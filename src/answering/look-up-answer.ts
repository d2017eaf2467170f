import type { Passage } from "../domain/passage.ts";
import type { Span } from "../domain/span.ts";
import { sourceSpansOf } from "../domain/spanned-text.ts";
import type { Retrieval, RetrievedEvidence } from "../retrieval/create-retriever.ts";
import { foldText } from "../text/normalise.ts";
import { withoutPlaces, type NamedPlace } from "../text/named-places.ts";
import { placeToken, placeTokens } from "../text/place-tokens.ts";
import { NO_EVIDENCE, type EvidenceSelection } from "./evidence-selection.ts";
import { wholeProvision } from "./whole-provision.ts";

/** Documents that may be quoted side by side when a place is asked for without naming one. */
const MAX_DOCUMENTS = 2;

/** How a question for a place, and for nothing else, is answered. */
type LookUpAnswer =
  | { readonly kind: "whole"; readonly selection: EvidenceSelection }
  /** More documents have the place than can be meant. */
  | { readonly kind: "ambiguous" };

/** Words that ask for what a place says, without saying about what. Folded. */
const ASKING =
  /请问|请|列出|引述|告诉我|查询?|全文|条文|原文|内容|规定|说明|说|讲|写|提到|谈到?|订|为何|什么|甚么|啥|有何|哪些|是|的|了|呢|吗|中|里|关于|\b(?:what|does|do|is|are|the|of|in|say|says|provide|provides|content|contents|text|show|me|please|under)\b/gu;

/**
 * The provision itself, whole, where a question asks for a place and nothing else (「第21條規定什麼」); undefined
 * where it asks something of the place, or names none that is there.
 */
export function lookUpAnswer(
  folded: string,
  { lookup, passages }: Retrieval,
): LookUpAnswer | undefined {
  if (lookup === null || lookup.passages.length === 0) return undefined;
  if (asksMore(folded, lookup.places, passages)) return undefined;
  const documents = new Set(passages.map(({ document }) => document.id));
  if (documents.size > MAX_DOCUMENTS && !lookup.isDocumentNamed) return { kind: "ambiguous" };
  const ordered = passages.toSorted(inDocumentOrder);
  const parts = ordered.map((evidence) => ({
    evidence,
    ranges: rangesAt(evidence.passage, lookup.places),
  }));
  return { kind: "whole", selection: { ...NO_EVIDENCE, parts, evidence: 1 } };
}

function asksMore(
  folded: string,
  places: readonly NamedPlace[],
  passages: readonly RetrievedEvidence[],
): boolean {
  let rest = withoutPlaces(folded, places);
  for (const { document } of passages) rest = rest.replaceAll(foldText(document.title), " ");
  const asked = rest.replace(/[\p{Script=Han}]{1,20}(?:法|条例|办法|规则|准则|细则)(?=\s)/gu, " ");
  return /[\p{L}\p{N}]/u.test(asked.replace(ASKING, " "));
}

function inDocumentOrder(a: RetrievedEvidence, b: RetrievedEvidence): number {
  if (a.document.id !== b.document.id) return a.document.id < b.document.id ? -1 : 1;
  const byStart = startOf(a, 0) - startOf(b, 0);
  // rows of a table begin with one and the same header
  return byStart === 0 ? startOf(a, -1) - startOf(b, -1) : byStart;
}

function startOf({ passage }: RetrievedEvidence, span: 0 | -1): number {
  return passage.spans.at(span)?.start ?? 0;
}

/** All of the passage, or the parts of it that stand at a place further in. */
function rangesAt(passage: Passage, places: readonly NamedPlace[]): Span[] {
  const tokens = places.map(({ path }) => placeToken(path));
  const at = passage.places.filter(({ locator }) =>
    placeTokens([locator]).some((token) => tokens.includes(token)),
  );
  const inner = passage.sentences.filter((sentence) => {
    const start = sourceSpansOf(passage.spans, sentence)[0]?.start ?? 0;
    return at.some((place) => place.start <= start && start < place.end);
  });
  const chosen = inner.length > 0 ? inner : passage.sentences;
  const [first] = chosen;
  // a table's own words are its caption; its rows are passages, and its source tells nothing
  const last = passage.kind === "table" ? first : chosen.at(-1);
  if (first === undefined || last === undefined) return [];
  const range = { start: first.start, end: last.end };
  return wholeProvision(passage, range, { asksList: false });
}
