import type { RefusalReason, Script } from "../domain/answer.ts";
import type { Jurisdiction } from "../domain/document.ts";
import type { VerifiedClaim } from "../domain/grounding.ts";
import type {
  Answerer,
  AnswerTimings,
  ComparisonCell,
  PublicAnswer,
  PublicClaim,
} from "../domain/public-answer.ts";
import type { RetrievedPassage } from "../domain/retrieval.ts";
import { roundScore } from "../domain/round-score.ts";
import type { Generation } from "../ports/passage-index.ts";
import {
  jurisdictionName,
  nothingFound,
  placeMessage,
  refusalMessage,
  type PlaceNote,
} from "./messages.ts";
import { createCitationNumbers } from "./number-citations.ts";
import { quoteRetrieved } from "./public-quote.ts";

/** What every answer carries, whatever came of the question. */
export interface AnswerFrame {
  readonly id: string;
  readonly question: string;
  /** Null where the question stands alone. */
  readonly standaloneQuestion: string | null;
  readonly script: Script;
  /** Highest evidence score of the scopes. */
  readonly evidence: number;
  readonly answerer: Answerer;
  readonly generation: Generation;
  readonly timings: AnswerTimings;
}

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
  const numbers = createCitationNumbers();
  const published = cells.map(({ jurisdiction, claims }) => ({
    jurisdiction,
    claims: claims.map((claim) => numbers.number(claim).claim),
  }));
  const citations = numbers.list();
  if (citations.length === 0) return undefined;
  return {
    ...commonParts(frame),
    status: "answered",
    answer: published.map((cell) => cellText(cell, frame.script)).join("\n"),
    claims: published.flatMap(({ claims }) => claims),
    citations,
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
    placeNote,
    nearest,
  }: {
    readonly reason: RefusalReason;
    /** Says what of the question's places was missing, instead of the reason's own message. */
    readonly placeNote: PlaceNote | null;
    readonly nearest: readonly RetrievedPassage[];
  },
): PublicAnswer {
  const message =
    placeNote === null
      ? refusalMessage(reason, { script: frame.script, hasNearest: nearest.length > 0 })
      : placeMessage(placeNote, frame.script);
  return {
    ...commonParts(frame),
    status: "refused",
    answer: message,
    claims: [],
    citations: [],
    comparison: null,
    refusal: { reason, message, nearest: nearest.map(quoteRetrieved) },
  };
}

function commonParts(frame: AnswerFrame) {
  return {
    id: frame.id,
    question: frame.question,
    standaloneQuestion: frame.standaloneQuestion,
    script: frame.script,
    evidence: roundScore(frame.evidence),
    answerer: frame.answerer,
    index: { generation: frame.generation.id, corpusSha256: frame.generation.corpusSha256 },
    timings: frame.timings,
  };
}
