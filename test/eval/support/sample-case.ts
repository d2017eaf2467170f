import type { CheckedCase } from "../../../eval/suite/locate-evidence.ts";
import type {
  PublicAnswer,
  PublicCitation,
  PublicQuote,
} from "../../../src/domain/public-answer.ts";
import { sliceSpans, type Span } from "../../../src/domain/span.ts";

const SAMPLE_TEXT = "第1條　銀行應於30日內備份資料。\n第2條　銀行得委外。\n";
export const SAMPLE_SOURCES: ReadonlyMap<string, string> = new Map([["rules", SAMPLE_TEXT]]);

export const BACKUP: Span = { start: 4, end: 17 };
export const OUTSOURCING: Span = { start: 22, end: 28 };

export function sampleCase(changes: Partial<CheckedCase> = {}): CheckedCase {
  const evidence = {
    documentId: "rules",
    locator: "第1條",
    quote: sliceSpans(SAMPLE_TEXT, [BACKUP]),
  };
  return {
    id: "c-1",
    question: "銀行應於幾日內備份？",
    script: "hant",
    kind: "number",
    answerable: true,
    facts: [["30日", "三十日"]],
    evidence: [evidence],
    located: [{ ...evidence, spans: [BACKUP] }],
    note: "",
    file: "sample",
    split: "dev",
    ...changes,
  };
}

export const UNANSWERABLE: Partial<CheckedCase> = {
  answerable: false,
  facts: [],
  evidence: [],
  located: [],
};

export function quoteAt(span: Span, changes: Partial<PublicQuote> = {}): PublicQuote {
  return {
    documentId: "rules",
    title: "備份規則",
    issuer: "金管會",
    jurisdiction: "TW",
    issuedOn: null,
    effectiveOn: null,
    status: "in-force",
    locator: "第1條",
    headingPath: [],
    page: null,
    quote: sliceSpans(SAMPLE_TEXT, [span]),
    spans: [span],
    ...changes,
  };
}

const COMMON = {
  id: "a-1",
  question: "銀行應於幾日內備份？",
  standaloneQuestion: null,
  script: "hant",
  evidence: 0.9,
  answerer: { kind: "extractive", model: "test" },
  index: { generation: "g-1", corpusSha256: "0" },
  timings: { retrieveMs: 1, answerMs: 1, guardMs: 1, totalMs: 3 },
} as const;

/** An answer of one claim for each quote, which it repeats unless `claim` is given. */
export function answered(
  quotes: readonly PublicQuote[],
  answer?: string,
  claim?: string,
): PublicAnswer {
  const citations = quotes.map((quote, index): PublicCitation => ({ ...quote, n: index + 1 }));
  return {
    ...COMMON,
    status: "answered",
    answer: answer ?? citations.map(({ quote, n }) => `${quote}[${n}]`).join("\n"),
    claims: citations.map(({ quote, n }) => ({ text: claim ?? quote, citations: [n], support: 1 })),
    citations,
    comparison: null,
    refusal: null,
  };
}

export function refused(nearest: readonly PublicQuote[] = []): PublicAnswer {
  return {
    ...COMMON,
    status: "refused",
    answer: "文件沒有說明。",
    claims: [],
    citations: [],
    comparison: null,
    refusal: {
      reason: "not-in-documents",
      message: "文件沒有說明。",
      nearest: nearest.map((quote) => ({ ...quote, score: 0.5 })),
    },
  };
}
