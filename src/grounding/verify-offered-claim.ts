import type { SourceDocument } from "../domain/document.ts";
import type { FailedCheck } from "../domain/grounding.ts";
import { sliceSpans, type Span } from "../domain/span.ts";
import type { OfferedCitation, OfferedClaim, PublicVerdict } from "../domain/verification.ts";
import { checkText, type GuardSettings } from "./check-text.ts";

/** UTF-16 code units of all that one claim cites; comparing takes time in proportion. */
export const MAX_CITED_CHARS = 10_000;

/**
 * Runs the guard over a claim of anybody's answer: first whether each citation stands in its document, then
 * what the claim says against the cited words.
 */
export function verifyOfferedClaim(
  claim: OfferedClaim,
  documents: ReadonlyMap<string, SourceDocument>,
  settings: GuardSettings,
): PublicVerdict {
  try {
    return decide(claim, documents, settings);
  } catch {
    const detail = "the claim could not be compared with what it cites";
    return { verdict: "undecided", support: null, failedChecks: [{ check: "support", detail }] };
  }
}

function decide(
  { text, citations }: OfferedClaim,
  documents: ReadonlyMap<string, SourceDocument>,
  settings: GuardSettings,
): PublicVerdict {
  const problems = citationProblems(citations, documents);
  if (problems.length > 0) {
    return { verdict: "ungrounded", support: 0, failedChecks: problems.map(asFailedCheck) };
  }
  const quotes = citations.map((citation) => quoteOf(citation, documents));
  const context = citations.map((citation) => namesOf(citation, documents)).join("\n");
  const { support, failedChecks } = checkText({ claim: text, quotes, context }, settings);
  return {
    verdict: failedChecks.length === 0 ? "grounded" : "ungrounded",
    support: Math.round(support * 1000) / 1000,
    failedChecks,
  };
}

function citationProblems(
  citations: readonly OfferedCitation[],
  documents: ReadonlyMap<string, SourceDocument>,
): string[] {
  if (citations.length === 0) return ["the claim cites nothing"];
  const problems = citations.flatMap((citation) => citationProblem(citation, documents) ?? []);
  if (problems.length > 0) return problems;
  const length = citations.reduce((sum, one) => sum + quoteOf(one, documents).length, 0);
  if (length <= MAX_CITED_CHARS) return [];
  return [
    `the claim cites ${length} characters, more than the ${MAX_CITED_CHARS} that are compared; cite the words that carry it`,
  ];
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

function namesOf(
  citation: OfferedCitation,
  documents: ReadonlyMap<string, SourceDocument>,
): string {
  const document = citation.kind === "document" ? documents.get(citation.documentId) : undefined;
  return document === undefined ? "" : `${document.meta.title}\n${document.meta.issuer}`;
}

function asFailedCheck(detail: string): FailedCheck {
  return { check: "citation", detail };
}
