import type { PassageFilter } from "../domain/passage-filter.ts";
import type { DocumentMeta } from "../domain/document.ts";
import { sliceSpan, type Span } from "../domain/span.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Retrieval, RetrievedEvidence } from "../retrieval/create-retriever.ts";
import { withoutNames } from "../retrieval/named-scope.ts";
import {
  readQuestionTerms,
  type QuestionTerms,
  type QuestionTermSources,
} from "../retrieval/question-terms.ts";
import { foldText } from "../text/normalise.ts";
import { findQuantities } from "../text/quantities.ts";
import { tokenise } from "../text/tokens.ts";
import { askedDate, asksIssuer, KIND_NAMES, namedInDateQuestion } from "./asked-date.ts";
import { NO_EVIDENCE, type EvidenceSelection } from "./evidence-selection.ts";
import { findTerms } from "./term-membership.ts";

/** Documents that are looked at: those of the best passages. */
const MAX_DOCUMENTS = 3;
/** Passages that may print the date. */
const LOOKED_THROUGH = 10;
/** Share of the words which name a document that its title, issuer and date line must hold. */
const MIN_NAMED = 0.6;

interface PrintedDate {
  readonly document: DocumentMeta;
  readonly evidence: RetrievedEvidence;
  readonly ranges: readonly Span[];
}

interface Looking {
  readonly index: PassageIndex;
  readonly generation: string;
  readonly filter: PassageFilter;
  readonly termSources: QuestionTermSources;
  readonly signal: AbortSignal | undefined;
}

/**
 * Where a document prints the date that is asked for, when a question asks for a document's own date and says
 * of which document; null otherwise. The date is the metadata's: a date that no passage prints is not told.
 */
export async function findDocumentDate(
  terms: QuestionTerms,
  retrieval: Retrieval,
  looking: Looking,
): Promise<EvidenceSelection | null> {
  const field = askedDate(terms.folded, terms.kind);
  if (field === null) return null;
  const documents = new Map(retrieval.passages.map(({ document }) => [document.id, document]));
  const printed = await Promise.all(
    [...documents.values()]
      .slice(0, MAX_DOCUMENTS)
      .map((document) => findPrinted(document, document[field], looking)),
  );
  const meant = meantDocument(terms.folded, printed.flat(), looking.termSources);
  if (meant === undefined) return null;
  const { evidence } = meant;
  const ranges = asksIssuer(terms.folded) ? withIssuer(meant) : meant.ranges;
  return { ...NO_EVIDENCE, parts: [{ evidence, ranges }], evidence: 1 };
}

/** The date with the shortest sentence of its passage that names the issuer, where it does not do so itself. */
function withIssuer({ document, evidence, ranges }: PrintedDate): Span[] {
  const { text, sentences } = evidence.passage;
  const issuer = foldText(document.issuer);
  const names = (range: Span): boolean => foldText(sliceSpan(text, range)).includes(issuer);
  if (issuer === "" || ranges.some(names)) return [...ranges];
  const naming = sentences.filter(names);
  const [shortest] = naming.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const all = shortest === undefined ? [...ranges] : [shortest, ...ranges];
  return all.toSorted((a, b) => a.start - b.start);
}

/** The place where a document prints a date, the shortest one; none where it prints it nowhere. */
async function findPrinted(
  document: DocumentMeta,
  date: string | null,
  { index, generation, filter, signal }: Looking,
): Promise<PrintedDate[]> {
  if (date === null) return [];
  const tokens = writtenForms(date).map((token) => ({ token, weight: 1 }));
  const hits = await index.searchLexical(generation, tokens, {
    filter: { ...filter, documentIds: [document.id] },
    k: LOOKED_THROUGH,
    signal,
  });
  const records = await index.getPassages(
    generation,
    hits.map(({ passageId }) => passageId),
  );
  const places = records.flatMap((record) =>
    record.passage.sentences.flatMap((range, at) =>
      prints(foldText(sliceSpan(record.passage.text, range)), date)
        ? [{ record, at, length: range.end - range.start }]
        : [],
    ),
  );
  const [shortest] = places.toSorted((a, b) => a.length - b.length);
  if (shortest === undefined) return [];
  const { record, at } = shortest;
  const evidence: RetrievedEvidence = { ...record, rank: 1, score: 1, trace: [] };
  return [
    { document, evidence, ranges: [signedRange(record.passage.sentences, at, shortest.length)] },
  ];
}

/** A date that stands alone is quoted with the line above it: who signed. */
function signedRange(sentences: readonly Span[], at: number, length: number): Span {
  const own = sentences[at] ?? { start: 0, end: 0 };
  const above = sentences[at - 1];
  return above === undefined || length > MAX_BARE_DATE ? own : { start: above.start, end: own.end };
}
const MAX_BARE_DATE = 16;

function prints(folded: string, date: string): boolean {
  const told = findQuantities(folded).flatMap(({ readings }) => readings);
  const [year, month, day] = date.split("-").map(Number);
  return [`year:${year}`, `month:${month}`, `day:${day}`].every((part) => told.includes(part));
}

/** Tokens of the usual ways to write a date. */
function writtenForms(date: string): string[] {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const numbers = [year, year - 1911, month, day].map(String);
  const chinese = foldText(`${month}月${day}日`);
  return [...new Set([...numbers, ...tokenise(chinese)])].sort();
}

/** The one document whose title, issuer or date line hold the words that name a document. */
function meantDocument(
  folded: string,
  printed: readonly PrintedDate[],
  sources: QuestionTermSources,
): PrintedDate | undefined {
  const shares = printed.map((one) => ({ one, share: namedShare(folded, one, sources) }));
  const [best, next] = shares.toSorted((a, b) => b.share - a.share);
  if (best === undefined || best.share < MIN_NAMED || next?.share === best.share) return undefined;
  return best.one;
}

function namedShare(
  folded: string,
  { document, evidence }: PrintedDate,
  sources: QuestionTermSources,
) {
  const own = document.jurisdiction === null ? [] : [document.jurisdiction];
  const { terms } = readQuestionTerms(withoutNames(namedInDateQuestion(folded), own), sources);
  if (terms.length === 0) return 1;
  const { passage } = evidence;
  const about = [
    document.title,
    document.issuer,
    KIND_NAMES[document.kind],
    passage.locator,
    passage.text,
  ];
  const held = findTerms(terms, foldText(about.join("\n")));
  return held.reduce((sum, one) => sum + one, 0) / terms.length;
}
