import {
  META_DEFAULTS,
  type DocumentMeta,
  type SourceDocument,
} from "../../src/domain/document.ts";
import { AppError } from "../../src/domain/errors.ts";
import type { PublicAnswer, PublicQuote } from "../../src/domain/public-answer.ts";
import { sliceSpans } from "../../src/domain/span.ts";
import type { Assistant, Question } from "../../src/ports/assistant.ts";
import type { Generation } from "../../src/ports/passage-index.ts";

const TEXT = "第1條　銀行應備份資料。\n第2條　銀行得委外。\n";

const META: DocumentMeta = {
  id: "tw~rules",
  title: "備份規則",
  issuer: "金管會",
  jurisdiction: "TW",
  language: "zh-Hant-TW",
  issuedOn: "2024-01-31",
  effectiveOn: null,
  status: "in-force",
  kind: "statute",
  sourceSha256: "0".repeat(64),
  ...META_DEFAULTS,
};

export const SAMPLE_DOCUMENT: SourceDocument = { meta: META, text: TEXT };

export const SAMPLE_GENERATION: Generation = {
  id: "g1",
  corpusSha256: "1".repeat(64),
  fingerprints: { embedder: "e", normaliser: "n", tokeniser: "t", parser: "p", splitter: "s" },
  documentCount: 1,
  passageCount: 2,
  sentenceCount: 2,
};

const FIRST_ARTICLE = quoteOf("第1條", { start: 4, end: 12 });
const SECOND_ARTICLE = quoteOf("第2條", { start: 17, end: 23 });

/** What it says that it retrieved, whatever the question. */
export const SAMPLE_PASSAGES = [FIRST_ARTICLE, SECOND_ARTICLE].map((quote) => ({
  ...quote,
  score: 0.5,
}));

/** Answers whatever holds 備份 with two cited claims and refuses the rest; single methods can be replaced. */
export function createInMemoryAssistant(replaced: Partial<Assistant> = {}): Assistant {
  return {
    answer: async (question, { listener } = {}) => {
      const answer = answerTo(question);
      await listener?.({ kind: "passages", passages: SAMPLE_PASSAGES });
      for (const claim of answer.claims) {
        const citations = answer.citations.filter(({ n }) => claim.citations.includes(n));
        await listener?.({ kind: "claim", jurisdiction: null, claim, citations });
      }
      return answer;
    },
    search: ({ limit }) =>
      Promise.resolve(
        [FIRST_ARTICLE, SECOND_ARTICLE].slice(0, limit).map((quote) => ({
          ...quote,
          score: 0.5,
          trace: [{ retriever: "lexical" as const, rank: 1, rawScore: 2, contribution: 0.5 }],
        })),
      ),
    verify: ({ claims }) =>
      Promise.resolve(
        claims.map(({ text }) => ({
          verdict: TEXT.includes(text) ? ("grounded" as const) : ("ungrounded" as const),
          support: TEXT.includes(text) ? 1 : 0,
          failedChecks: [],
        })),
      ),
    listDocuments: () => Promise.resolve([META]),
    getDocument: (documentId) =>
      documentId === META.id
        ? Promise.resolve(SAMPLE_DOCUMENT)
        : Promise.reject(
            new AppError("DOCUMENT_UNKNOWN", `There is no document "${documentId}" in the index.`),
          ),
    generation: () => Promise.resolve(SAMPLE_GENERATION),
    ...replaced,
  };
}

/** Before anything was indexed. */
export function createEmptyAssistant(): Assistant {
  const missing = () =>
    Promise.reject(new AppError("INDEX_MISSING", "No index in /private/index."));
  return {
    answer: missing,
    search: missing,
    verify: missing,
    listDocuments: missing,
    getDocument: missing,
    generation: missing,
  };
}

/** The first words of `FIRST_ARTICLE` decide, so that tests can ask for either outcome. */
export function answerTo({ question, script }: Question): PublicAnswer {
  const common = {
    id: "a1",
    question,
    standaloneQuestion: null,
    script: script === "auto" ? ("hant" as const) : script,
    evidence: 0.9,
    answerer: { kind: "extractive" as const, model: "test" },
    index: { generation: SAMPLE_GENERATION.id, corpusSha256: SAMPLE_GENERATION.corpusSha256 },
    timings: { retrieveMs: 1, answerMs: 2, guardMs: 3, totalMs: 6 },
  };
  if (!question.includes("備份")) {
    const message = "文件沒有說明。";
    return {
      ...common,
      status: "refused",
      answer: message,
      claims: [],
      citations: [],
      comparison: null,
      refusal: {
        reason: "not-in-documents",
        message,
        nearest: [{ ...SECOND_ARTICLE, score: 0.25 }],
      },
    };
  }
  return {
    ...common,
    status: "answered",
    answer: "銀行應備份資料。[1]\n銀行得委外。[2]",
    claims: [
      { text: "銀行應備份資料。", citations: [1], support: 0.9 },
      { text: "銀行得委外。", citations: [2], support: 0.8 },
    ],
    citations: [
      { ...FIRST_ARTICLE, n: 1 },
      { ...SECOND_ARTICLE, n: 2 },
    ],
    comparison: null,
    refusal: null,
  };
}

function quoteOf(locator: string, span: { start: number; end: number }): PublicQuote {
  const { id, title, issuer, jurisdiction, issuedOn, effectiveOn, status } = META;
  const place = { locator, headingPath: [], page: null };
  const document = { documentId: id, title, issuer, jurisdiction, issuedOn, effectiveOn, status };
  return { ...document, ...place, quote: sliceSpans(TEXT, [span]), spans: [span] };
}
