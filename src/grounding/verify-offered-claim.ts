import type { SourceDocument } from "../domain/document.ts";
import type { CheckName, FailedCheck } from "../domain/grounding.ts";
import { sliceSpans, type Span } from "../domain/span.ts";
import type { OfferedCitation, OfferedClaim, PublicVerdict } from "../domain/verification.ts";
import type { Stepwise } from "../scheduling/stepwise.ts";
import { examiningText, type CheckedText, type Examination } from "./examine-text.ts";

/**
 * UTF-16 code units of all that one claim cites. Comparing takes time in proportion: with a claim of 1,000
 * characters about 9 ms of a core a thousand, the longest step of it a third.
 */
export const MAX_CITED_CHARS = 4_000;

/** What is known of an offered claim before anybody has read it. */
export type OfferedExamination =
  | { readonly kind: "told"; readonly verdict: PublicVerdict }
  | { readonly kind: "examined"; readonly text: CheckedText; readonly examination: Examination };

/**
 * Looks, in steps, first whether each citation of a claim of anybody's answer stands in its document, then how the
 * claim departs from the cited words.
 */
export function* examiningOfferedClaim(
  claim: OfferedClaim,
  documents: ReadonlyMap<string, SourceDocument>,
): Stepwise<OfferedExamination> {
  const problems = citationProblems(claim.citations, documents);
  if (problems.length > 0) {
    const failedChecks = problems.map(asFailedCheck);
    return { kind: "told", verdict: { verdict: "ungrounded", support: 0, failedChecks } };
  }
  const text = citedText(claim, documents);
  const length = text.quotes.reduce((sum, quote) => sum + quote.length, 0);
  if (length > MAX_CITED_CHARS) return { kind: "told", verdict: tooLong(length) };
  return { kind: "examined", text, examination: yield* examiningText(text) };
}

function tooLong(length: number): PublicVerdict {
  return undecidedVerdict(
    "citation",
    `the claim cites ${length} characters, more than the ${MAX_CITED_CHARS} that are compared; cite the words that carry it`,
  );
}

/** A verdict that is neither: `check` could not be carried out. */
export function undecidedVerdict(check: CheckName, detail: string): PublicVerdict {
  return { verdict: "undecided", support: null, failedChecks: [{ check, detail }] };
}

function citedText(
  { text, citations }: OfferedClaim,
  documents: ReadonlyMap<string, SourceDocument>,
): CheckedText {
  const cited = citations.flatMap((citation) => documentOf(citation, documents) ?? []);
  return {
    claim: text,
    quotes: quotesOf(citations, documents),
    context: citations.map((citation) => namesOf(citation, documents)).join("\n"),
    documents: cited.map(({ meta }) => meta),
  };
}

/** The words that citations which hold are made of. */
export function quotesOf(
  citations: readonly OfferedCitation[],
  documents: ReadonlyMap<string, SourceDocument>,
): string[] {
  return citations.map((citation) => quoteOf(citation, documents));
}

function citationProblems(
  citations: readonly OfferedCitation[],
  documents: ReadonlyMap<string, SourceDocument>,
): string[] {
  if (citations.length === 0) return ["the claim cites nothing"];
  return citations.flatMap((citation) => citationProblem(citation, documents) ?? []);
}

function citationProblem(
  citation: OfferedCitation,
  documents: ReadonlyMap<string, SourceDocument>,
): string | null {
  if (citation.kind === "text") return citation.text.trim() === "" ? "a cited text is empty" : null;
  const { documentId, spans } = citation;
  const document = documents.get(documentId);
  if (document === undefined) return `document "${documentId}" is not in the index`;
  const broken = spans.find((span, index) => !isPart(document.text, span, spans[index - 1]));
  if (broken !== undefined) {
    return `span [${broken.start}, ${broken.end}) of "${documentId}" is empty, out of order, cuts a character or reaches outside the text`;
  }
  return sliceSpans(document.text, spans).trim() === ""
    ? `"${documentId}" is cited by no words`
    : null;
}

function isPart(text: string, { start, end }: Span, previous: Span | undefined): boolean {
  if (start < (previous?.end ?? 0) || end <= start || end > text.length) return false;
  return !cutsCharacter(text, start) && !cutsCharacter(text, end);
}

/** Whether the two halves of a surrogate pair stand before and after `offset`. */
function cutsCharacter(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}

function quoteOf(
  citation: OfferedCitation,
  documents: ReadonlyMap<string, SourceDocument>,
): string {
  if (citation.kind === "text") return citation.text;
  return sliceSpans(documents.get(citation.documentId)?.text ?? "", citation.spans);
}

function documentOf(
  citation: OfferedCitation,
  documents: ReadonlyMap<string, SourceDocument>,
): SourceDocument | undefined {
  return citation.kind === "document" ? documents.get(citation.documentId) : undefined;
}

function namesOf(
  citation: OfferedCitation,
  documents: ReadonlyMap<string, SourceDocument>,
): string {
  const document = documentOf(citation, documents);
  return document === undefined ? "" : `${document.meta.title}\n${document.meta.issuer}`;
}

function asFailedCheck(detail: string): FailedCheck {
  return { check: "citation", detail };
}
