import {
  createAssistant,
  type AssistantDependencies,
} from "../../src/answering/create-assistant.ts";
import type { EvidenceModel } from "../../src/answering/evidence-model.ts";
import type { DocumentMeta } from "../../src/domain/document.ts";
import type { AnswerWriter } from "../../src/ports/answer-writer.ts";
import type { TracingAssistant } from "../../src/ports/assistant.ts";
import { createTermStatistics } from "../../src/text/term-statistics.ts";
import { createBagEmbedder } from "./bag-embedder.ts";
import { createExactPassageIndex } from "./exact-passage-index.ts";
import { foldedEntry } from "./folded-entry.ts";
import { HELD_SUPPORT } from "./held-support.ts";
import { HK_POLICY, passageAt } from "./passages.ts";

/** The paragraphs of a made-up document: a scheme, a list of three risks, a duty. */
export const PARAGRAPHS = [
  "數碼港推出為期三年的資助計劃，撥款額共30億元，支援合資格用戶。",
  "使用人工智能的風險如下：",
  "網絡安全風險；",
  "模型偏差風險；",
  "就業轉移風險。",
  "金融機構應制定人工智能管治策略。另見附件。",
];
export const SOURCE_TEXT = PARAGRAPHS.join("\n");
const starts = PARAGRAPHS.map(
  (_, index) => PARAGRAPHS.slice(0, index).join("\n").length + (index > 0 ? 1 : 0),
);
const stemId = `${HK_POLICY.id}#第2段`;
const itemIds = ["(a)", "(b)", "(c)"].map((label) => `${HK_POLICY.id}#第2${label}段`);
const passages = PARAGRAPHS.map((text, index) => {
  const start = starts[index] ?? 0;
  if (index === 1) return passageAt(start, text, { locator: "第2段", itemIds });
  if (index < 2 || index > 4) return passageAt(start, text, { locator: `第${index + 1}段` });
  const label = ["(a)", "(b)", "(c)"][index - 2] ?? "";
  const locator = `第2${label}段`;
  return passageAt(start, text, {
    locator,
    kind: "item",
    label,
    stemId,
    stemText: PARAGRAPHS[1] ?? "",
  });
});

const neutral = {
  coverage: 0,
  contextCoverage: 0,
  passageCoverage: 0,
  topMissing: 0,
  meanMissing: 0,
  similarity: 0,
  bestSimilarity: 0,
  score: 0,
  reciprocalRank: 0,
  commonRun: 0,
  signPresent: 0,
  signAbsent: 0,
  datePresent: 0,
  dateAbsent: 0,
  numberPresent: 0,
  numberAbsent: 0,
  whoPresent: 0,
  whoAbsent: 0,
  placePresent: 0,
  placeAbsent: 0,
  definitionPresent: 0,
  definitionAbsent: 0,
  listPresent: 0,
  listAbsent: 0,
  whyPresent: 0,
  whyAbsent: 0,
  howPresent: 0,
  howAbsent: 0,
  missingQuantities: 0,
  conflictingQuantity: 0,
  missingNames: 0,
  negationMissing: 0,
  denied: 0,
  namePresent: 0,
  nameAbsent: 0,
  jurisdictionFit: 0,
  structureFit: 0,
  length: 0,
  questionWeight: 0,
  reader: 0,
};
const evidenceModel: EvidenceModel = {
  shortlist: { bias: 0, weights: { ...neutral, coverage: 1 } },
  selection: { bias: -2, weights: { ...neutral, coverage: 4, contextCoverage: 1 } },
  decision: { bias: -3, weights: { ...neutral, passageCoverage: 6, missingQuantities: -4 } },
  minEvidence: 0.5,
  minScope: 0.3,
  minSupport: 0.5,
};
const statistics = createTermStatistics({
  passageCount: 9,
  questionCount: 9,
  passages: {},
  questions: { 什么: 9, 哪些: 9, 多少: 9 },
});

/** The assistant over them, with real parts but for embedder, index, reader and clock. */
export async function openSmallAssistant({
  writer,
}: { readonly writer?: AnswerWriter } = {}): Promise<TracingAssistant> {
  return createAssistant({ ...(await openSmallParts()), writer });
}

/** What it is made of, without a writer. */
export async function openSmallParts(
  meta: DocumentMeta = HK_POLICY,
): Promise<AssistantDependencies> {
  const embedder = createBagEmbedder();
  const source = { meta, text: SOURCE_TEXT };
  const termPairs = [{ chinese: "管治策略", english: "governance strategy" }];
  const entry = await foldedEntry(source, passages, embedder);
  return {
    index: createExactPassageIndex([{ ...entry, termPairs }]),
    embedder,
    evidenceModel,
    supportModel: HELD_SUPPORT,
    reader: null,
    checker: null,
    statistics,
    termGroups: [{ terms: ["補助", "資助"], english: ["subsidy"] }],
    englishWords: [],
    clock: { nowMs: () => 0 },
    newId: () => "answer-1",
    onUndecided: (cause) => {
      throw cause;
    },
  };
}
