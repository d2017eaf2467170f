import { loadCorpus } from "../../../src/corpus/load-corpus.ts";
import { parseDocument } from "../../../src/corpus/parse-document.ts";
import { splitPassages } from "../../../src/corpus/split-passages.ts";
import type { SourceDocument } from "../../../src/domain/document.ts";
import { AppError } from "../../../src/domain/errors.ts";
import type { Passage } from "../../../src/domain/passage.ts";
import type {
  PublicAnswer,
  PublicCitation,
  PublicClaim,
  PublicQuote,
} from "../../../src/domain/public-answer.ts";
import type { Assistant, Question } from "../../../src/ports/assistant.ts";
import {
  createInMemoryAssistant,
  SAMPLE_GENERATION,
} from "../../../test/support/in-memory-assistant.ts";

/** What questions these tests ask; the answers quote the repository's own two documents. */
export const QUESTIONS = {
  one: "什麼是模型漂移？",
  list: "人工智能應用帶來哪些機遇？",
  table: "模型開發生命週期有哪些步驟？",
  comparison: "香港與台灣有何不同？",
  refused: "罰款是多少？",
} as const;

const HK = "hk-fstb-2024-responsible-ai-policy-statement";
const TW = "tw-fsc-2024-financial-services-cloud-summit-report";

export interface ScriptedAssistant extends Assistant {
  /** The questions as they arrived, oldest first. */
  readonly asked: readonly Question[];
  readonly documents: readonly SourceDocument[];
  passagesOf(documentId: string): readonly Passage[];
  quoteOf(documentId: string, locator: string): PublicQuote;
}

export interface ScriptOptions {
  /** Awaited before each claim and before the answer. */
  readonly pace?: (signal?: AbortSignal) => Promise<void>;
  /** Makes another answer of the scripted one. */
  readonly rewrite?: (answer: PublicAnswer) => PublicAnswer;
  /** Beside the repository's own. */
  readonly documents?: readonly SourceDocument[];
}

/** An assistant that answers by script, in real quotes of the real documents. */
export async function createScriptedAssistant(
  options: ScriptOptions = {},
): Promise<ScriptedAssistant> {
  const { documents: corpus } = await loadCorpus("corpus");
  const documents = [...corpus, ...(options.documents ?? [])];
  const asked: Question[] = [];
  const documentOf = (documentId: string) => {
    const found = documents.find(({ meta }) => meta.id === documentId);
    if (found === undefined) throw new AppError("DOCUMENT_UNKNOWN", `No document "${documentId}".`);
    return found;
  };
  const passagesOf = (documentId: string) => {
    const document = documentOf(documentId);
    return splitPassages(document, parseDocument(document));
  };
  const quoteOf = (documentId: string, locator: string): PublicQuote => {
    const passage = passagesOf(documentId).find((one) => one.locator === locator);
    if (passage === undefined) throw new Error(`no passage ${locator}`);
    return quotePassage(documentOf(documentId), passage);
  };
  const assistant: ScriptedAssistant = {
    ...createInMemoryAssistant(),
    asked,
    documents,
    passagesOf,
    quoteOf,
    listDocuments: () => Promise.resolve(documents.map(({ meta }) => meta)),
    getDocument: async (documentId) => Promise.resolve(documentOf(documentId)),
    answer: async (question, { signal, listener } = {}) => {
      asked.push(question);
      const answer = (options.rewrite ?? same)(answerTo(question, quoteOf));
      await listener?.({ kind: "passages", passages: [] });
      for (const claim of answer.claims) {
        await options.pace?.(signal);
        const citations = answer.citations.filter(({ n }) => claim.citations.includes(n));
        await listener?.({ kind: "claim", jurisdiction: null, claim, citations });
      }
      await options.pace?.(signal);
      return answer;
    },
  };
  return assistant;
}

function same<T>(value: T): T {
  return value;
}

function quotePassage({ meta }: SourceDocument, passage: Passage): PublicQuote {
  return {
    documentId: meta.id,
    title: meta.title,
    issuer: meta.issuer,
    jurisdiction: meta.jurisdiction,
    issuedOn: meta.issuedOn,
    effectiveOn: meta.effectiveOn,
    status: meta.status,
    locator: passage.locator,
    headingPath: passage.headingPath,
    page: passage.page,
    quote: passage.text,
    spans: passage.spans,
  };
}

function answerTo(question: Question, quoteOf: ScriptedAssistant["quoteOf"]): PublicAnswer {
  switch (question.question) {
    case QUESTIONS.refused:
      return refused(question, [quoteOf(HK, "第12(b)段"), quoteOf(TW, "貳、一、(四)")]);
    case QUESTIONS.comparison: {
      const cells = [quoteOf(HK, "第13段"), quoteOf(TW, "貳、六、(一)")];
      const whole = answered(question, cells);
      const comparison = (["HK", "TW", "CN"] as const).map((jurisdiction, at) => ({
        jurisdiction,
        claims: whole.claims.slice(at, at + 1),
      }));
      return { ...whole, comparison } as PublicAnswer;
    }
    case QUESTIONS.table:
      return answered(question, [quoteOf(TW, "表格 1")]);
    case QUESTIONS.list:
      return answered(
        question,
        ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)"].map((label) => quoteOf(HK, `第10${label}段`)),
      );
    default:
      return answered(question, [quoteOf(HK, "註8")]);
  }
}

function answered(question: Question, quotes: readonly PublicQuote[]): PublicAnswer {
  const citations: PublicCitation[] = quotes.map((quote, at) => ({ n: at + 1, ...quote }));
  const claims: PublicClaim[] = citations.map(({ n, quote }) => ({
    text: quote.replaceAll(/\s*\n\s*/gu, ""),
    citations: [n],
    support: 1,
  }));
  return {
    ...commonOf(question),
    status: "answered",
    answer: claims.map(({ text, citations: [n] }) => `${text}[${n}]`).join("\n"),
    claims,
    citations,
    comparison: null,
    refusal: null,
  };
}

function refused(question: Question, quotes: readonly PublicQuote[]): PublicAnswer {
  const message = "現有文件談及相關主題，但沒有說明所問的內容，因此不作回答。";
  const nearest = quotes.map((quote) => ({ ...quote, score: 0.5 }));
  return {
    ...commonOf(question),
    status: "refused",
    answer: message,
    claims: [],
    citations: [],
    comparison: null,
    refusal: { reason: "not-in-documents", message, nearest },
  };
}

function commonOf({ question, script }: Question) {
  return {
    id: `answer-${question}`,
    question,
    standaloneQuestion: null,
    script: script === "auto" ? ("hant" as const) : script,
    evidence: 0.9,
    answerer: { kind: "extractive" as const, model: "yiju-extractive-1" },
    index: { generation: SAMPLE_GENERATION.id, corpusSha256: SAMPLE_GENERATION.corpusSha256 },
    timings: { retrieveMs: 1, answerMs: 2, guardMs: 3, totalMs: 6 },
  };
}
