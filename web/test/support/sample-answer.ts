import { EVERYTHING, type Turn } from "../../src/chat/turn.ts";
import type { Answer, Citation, Quote } from "../../src/wire/answer-schema.ts";

/** A quote of 12 characters at 4 to 16 of its document. */
export const QUOTE: Quote = {
  documentId: "tw~rules",
  title: "備份辦法",
  issuer: "金管會",
  jurisdiction: "TW",
  issuedOn: "2024-06-29",
  status: "in-force",
  locator: "第1條",
  headingPath: ["總則"],
  page: null,
  quote: "應每日備份，並留存紀錄。",
  spans: [{ start: 4, end: 16 }],
};

export const CITATION: Citation = { ...QUOTE, n: 1 };

export function answerWith(changes: Partial<Answer> = {}): Answer {
  return {
    id: "a1",
    standaloneQuestion: null,
    status: "answered",
    answer: `${QUOTE.quote}[1]`,
    claims: [{ text: QUOTE.quote, citations: [1], support: 1 }],
    citations: [CITATION],
    comparison: null,
    refusal: null,
    script: "hant",
    answerer: { kind: "extractive", model: "yiju-extractive-1" },
    index: { generation: "g1" },
    ...changes,
  };
}

export function refusalWith(reason: string): Answer {
  const message = "文件沒有說明。";
  const refusal = { reason, message, nearest: [QUOTE] };
  return answerWith({ status: "refused", answer: message, claims: [], citations: [], refusal });
}

/** A turn that is over, with the answer. */
export function turnWith(answer: Answer, changes: Partial<Turn> = {}): Turn {
  return {
    id: "t1",
    question: "多久備份一次？",
    scope: EVERYTHING,
    askedAt: "2026-01-02T03:04:05.000Z",
    claims: answer.claims,
    citations: answer.citations,
    outcome: { kind: "done", answer },
    rating: null,
    narrower: [],
    ...changes,
  };
}
