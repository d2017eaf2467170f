import type { RefusalReason, Script } from "../domain/answer.ts";
import type { Jurisdiction } from "../domain/document.ts";
import type { VerifiedCitation, VerifiedClaim } from "../domain/grounding.ts";
import type { PassageRecord } from "../domain/passage.ts";
import type {
  AnswerTimings,
  ComparisonCell,
  NearestPassage,
  PublicAnswer,
  PublicCitation,
  PublicClaim,
  PublicQuote,
} from "../domain/public-answer.ts";
import type { RetrievedPassage } from "../domain/retrieval.ts";
import type { Generation } from "../ports/passage-index.ts";
import { jurisdictionName, nothingFound, refusalMessage } from "./messages.ts";

/** What every answer carries, whatever came of the question. */
export interface AnswerFrame {
  readonly id: string;
  readonly question: string;
  readonly script: Script;
  /** Highest evidence score of the scopes. */
  readonly evidence: number;
  readonly generation: Generation;
  readonly timings: AnswerTimings;
}

/** How the answerer names itself in an answer. */
const EXTRACTIVE = { kind: "extractive", model: "yiju-extractive-1" } as const;

/** The verified claims for one jurisdiction of a comparison, or (null) the whole answer. */
export interface AnswerCell {
  readonly jurisdiction: Jurisdiction | null;
  /** May be empty: nothing was found there. */
  readonly claims: readonly VerifiedClaim[];
}

/**
 * Makes an answer public, from verified claims only: there is no other way to an answered question. Undefined
 * when no cell holds a claim.
 */
export function publishAnswer(
  frame: AnswerFrame,
  cells: readonly AnswerCell[],
): PublicAnswer | undefined {
  const citations = numberCitations(cells.flatMap(({ claims }) => claims));
  if (citations.list.length === 0) return undefined;
  const published = cells.map(({ jurisdiction, claims }) => ({
    jurisdiction,
    claims: claims.map((claim) => ({
      text: claim.text,
      citations: [...new Set(claim.citations.map((citation) => citations.numberOf(citation)))],
      support: round(claim.support),
    })),
  }));
  return {
    ...commonParts(frame),
    status: "answered",
    answer: published.map((cell) => cellText(cell, frame.script)).join("\n"),
    claims: published.flatMap(({ claims }) => claims),
    citations: citations.list,
    comparison: comparisonOf(published),
    refusal: null,
  };
}

interface PublishedCell {
  readonly jurisdiction: Jurisdiction | null;
  readonly claims: readonly PublicClaim[];
}

function cellText({ jurisdiction, claims }: PublishedCell, script: Script): string {
  const text = claims
    .map(({ text: words, citations }) => words + citations.map((n) => `[${n}]`).join(""))
    .join("\n");
  if (jurisdiction === null) return text;
  return `${jurisdictionName(jurisdiction, script)}：${text === "" ? nothingFound(script) : text}`;
}

function comparisonOf(cells: readonly PublishedCell[]): ComparisonCell[] | null {
  const compared = cells.flatMap(({ jurisdiction, claims }) =>
    jurisdiction === null ? [] : [{ jurisdiction, claims }],
  );
  return compared.length === 0 ? null : compared;
}

/** Makes a refusal public, with the passages that came nearest. */
export function publishRefusal(
  frame: AnswerFrame,
  {
    reason,
    nearest,
  }: { readonly reason: RefusalReason; readonly nearest: readonly RetrievedPassage[] },
): PublicAnswer {
  const message = refusalMessage(reason, frame.script);
  return {
    ...commonParts(frame),
    status: "refused",
    answer: message,
    claims: [],
    citations: [],
    comparison: null,
    refusal: { reason, message, nearest: nearest.map(nearestPassage) },
  };
}

/** A whole passage as a public quote. */
export function quotePassage({ passage, document }: PassageRecord): PublicQuote {
  return publicQuote({ passage, document, quote: passage.text, spans: passage.spans });
}

function commonParts(frame: AnswerFrame) {
  return {
    id: frame.id,
    question: frame.question,
    script: frame.script,
    evidence: round(frame.evidence),
    answerer: EXTRACTIVE,
    index: { generation: frame.generation.id, corpusSha256: frame.generation.corpusSha256 },
    timings: frame.timings,
  };
}

function nearestPassage(retrieved: RetrievedPassage): NearestPassage {
  return { ...quotePassage(retrieved), score: round(retrieved.score) };
}

function publicQuote(cited: VerifiedCitation): PublicQuote {
  const { passage, document } = cited;
  return {
    documentId: document.id,
    title: document.title,
    issuer: document.issuer,
    jurisdiction: document.jurisdiction,
    issuedOn: document.issuedOn,
    effectiveOn: document.effectiveOn,
    status: document.status,
    locator: passage.locator,
    headingPath: passage.headingPath,
    page: passage.page,
    quote: cited.quote,
    spans: cited.spans,
  };
}

interface NumberedCitations {
  readonly list: readonly PublicCitation[];
  numberOf(citation: VerifiedCitation): number;
}

/** Numbers from 1 in order of first use; the same words of the same document share a number. */
function numberCitations(claims: readonly VerifiedClaim[]): NumberedCitations {
  const numbers = new Map<string, number>();
  const list: PublicCitation[] = [];
  for (const citation of claims.flatMap((claim) => claim.citations)) {
    const key = citationKey(citation);
    if (numbers.has(key)) continue;
    numbers.set(key, numbers.size + 1);
    list.push({ n: numbers.size, ...publicQuote(citation) });
  }
  return {
    list,
    numberOf(citation) {
      const n = numbers.get(citationKey(citation));
      if (n === undefined) throw new Error("a claim cites what was not numbered");
      return n;
    },
  };
}

function citationKey({ document, spans }: VerifiedCitation): string {
  return `${document.id}:${spans.map(({ start, end }) => `${start}-${end}`).join(",")}`;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
