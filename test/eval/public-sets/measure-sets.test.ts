import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AnswerSet } from "../../../eval/public-sets/answer-set.ts";
import { createBlankEmbedder, noGraphs } from "../../../eval/public-sets/lexical-only.ts";
import { measureAnswers } from "../../../eval/public-sets/measure-answers.ts";
import { measureRetrieval } from "../../../eval/public-sets/measure-retrieval.ts";
import { openSetIndex, type SetIndex } from "../../../eval/public-sets/open-set-index.ts";
import { EVIDENCE_FEATURES, type LogisticModel } from "../../../src/answering/evidence-model.ts";
import { createTermStatistics } from "../../../src/text/term-statistics.ts";
import { HELD_SUPPORT } from "../../support/held-support.ts";
import { createBagEmbedder } from "../../support/bag-embedder.ts";

const PASSAGES = [
  { id: "b", title: "備份", text: "銀行應於三十日內備份資料。備份應加密。" },
  { id: "o", title: "委外", text: "銀行得將資訊作業委外。" },
  { id: "c", title: "雲端", text: "雲端服務應由董事會核准。" },
];
const QUERIES = [
  { id: "1", question: "銀行何時備份資料", goldGroups: [["b"]] },
  { id: "2", question: "雲端由誰核准", goldGroups: [["x"]] },
];
const progress = { update: () => undefined, finish: () => undefined };
const COUNTS = { passageCount: 100, questionCount: 100, passages: {}, questions: {} };

function logistic(bias: number, weights: Partial<LogisticModel["weights"]> = {}): LogisticModel {
  const none = Object.fromEntries(EVIDENCE_FEATURES.map((name) => [name, 0]));
  // SAFETY: every feature's name has been given a number.
  return { bias, weights: { ...(none as LogisticModel["weights"]), ...weights } };
}

describe("public sets", () => {
  const embedder = createBagEmbedder();
  let opened: SetIndex;
  beforeAll(async () => {
    opened = await openSetIndex(PASSAGES, { embedder, withSentences: true, progress });
  });
  afterAll(() => opened.close());

  const dependencies = () => ({
    index: opened.index,
    embedder,
    progress,
    seed: "seed",
    statistics: createTermStatistics(COUNTS),
    termGroups: [],
    englishWords: [],
    reader: null,
    checker: null,
    evidenceModel: {
      shortlist: logistic(0, { coverage: 1 }),
      selection: logistic(-2, { coverage: 4 }),
      decision: logistic(-4, { coverage: 8 }),
      minEvidence: 0.5,
      minScope: 0,
      minSupport: 0.5,
    },
    supportModel: HELD_SUPPORT,
  });

  it("gives a row for each retriever and script, counted over the queries", async () => {
    const rows = await measureRetrieval(
      { name: "small", passages: PASSAGES, queries: QUERIES },
      ["BM25", "vectors", "hybrid"],
      dependencies(),
    );
    expect(rows.map(({ questions, retriever }) => `${retriever} ${questions}`)).toEqual([
      "BM25 as they are",
      "vectors as they are",
      "hybrid as they are",
      "BM25 in the other script",
      "vectors in the other script",
      "hybrid in the other script",
    ]);
    // the first query finds its passage at once, the second asks for one that is not there
    for (const { figures } of rows) {
      expect(Object.values(figures).map(({ value }) => value)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
    }
  });

  it("asks the product and counts answers and refusals", async () => {
    const set: AnswerSet = {
      name: "small",
      passages: PASSAGES,
      questions: [
        {
          id: "1",
          question: "銀行應於幾日內備份資料",
          answerable: true,
          documentIds: ["b"],
          answers: ["三十日"],
          evidence: ["三十日內備份"],
        },
        {
          id: "2",
          question: "手續費退還比例",
          answerable: false,
          documentIds: ["o"],
          answers: [],
          evidence: [],
        },
      ],
      training: [],
    };
    const figures = await measureAnswers(set, dependencies());
    expect(figures).toMatchObject({
      answerableCount: 1,
      unanswerableCount: 1,
      unanswerableAnswered: { value: 0 },
      answerableRefused: { value: 0 },
      answerQuoted: { value: 1 },
      exactSentence: { value: 1 },
      evidenceFound: { value: 1 },
      areaUnderRoc: { value: 1 },
      areaUnderRocAlike: { value: null },
    });
  });

  it("searches by words alone where vectors would take hours", async () => {
    const blank = createBlankEmbedder();
    const words = await openSetIndex(PASSAGES, {
      embedder: blank,
      withSentences: false,
      progress,
      graphs: noGraphs,
    });
    const set = { name: "small", passages: PASSAGES, queries: QUERIES };
    const rows = await measureRetrieval(set, ["BM25"], {
      ...dependencies(),
      index: words.index,
      embedder: blank,
    });
    await words.close();
    expect(rows.map(({ figures }) => figures["Hit@1"].value)).toEqual([0.5, 0.5]);
  });
});
