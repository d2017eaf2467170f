import type { PublicAnswer, PublicQuote } from "../domain/public-answer.ts";

/** An article of a made-up document. */
const QUOTE: PublicQuote = {
  documentId: "tw~backup-rules",
  title: "備份規則",
  issuer: "金管會",
  jurisdiction: "TW",
  issuedOn: "2024-01-31",
  effectiveOn: null,
  status: "in-force",
  locator: "第1條",
  headingPath: ["第一章　總則"],
  page: null,
  quote: "銀行應備份資料。",
  spans: [{ start: 4, end: 12 }],
};

const COMMON = {
  standaloneQuestion: null,
  script: "hant",
  answerer: { kind: "extractive", model: "yiju-extractive-1" },
  index: { generation: "e57d909477fffa68", corpusSha256: "0".repeat(64) },
  timings: { retrieveMs: 6.1, answerMs: 21.4, guardMs: 0.6, totalMs: 28.1 },
} as const;

/** What an answer looks like. */
export const EXAMPLE_ANSWERED: PublicAnswer = {
  ...COMMON,
  id: "11f90633-1282-4f73-8a99-e60afea93100",
  question: "銀行要備份資料嗎？",
  status: "answered",
  answer: "銀行應備份資料。[1]",
  evidence: 0.94,
  claims: [{ text: "銀行應備份資料。", citations: [1], support: 1 }],
  citations: [{ n: 1, ...QUOTE }],
  comparison: null,
  refusal: null,
};

const SILENT = "現有文件談及相關主題，但沒有說明所問的內容，因此不作回答。以下是最接近的段落。";

/** What a refusal looks like. */
export const EXAMPLE_REFUSED: PublicAnswer = {
  ...COMMON,
  id: "97cfc1ef-b367-498c-aa72-ef1434ab5b02",
  question: "備份要保存多久？",
  status: "refused",
  answer: SILENT,
  evidence: 0.11,
  claims: [],
  citations: [],
  comparison: null,
  refusal: {
    reason: "not-in-documents",
    message: SILENT,
    nearest: [{ ...QUOTE, score: 0.62 }],
  },
};
